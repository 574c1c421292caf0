package dev.lectern.narration;

import dev.lectern.speech.Ending;

/** Tells the tune of a written sentence. */
final class Endings {
    private static final String QUESTIONS = "?\u061F\uFF1F\u037E";
    private static final String CONTINUES = ":,;\uFF1A\uFF0C\uFF1B\u061B\u060C";

    private Endings() {}

    static Ending of(String sentence) {
        for (int at = sentence.length() - 1; at >= 0; at--) {
            char c = sentence.charAt(at);
            if (QUESTIONS.indexOf(c) >= 0) {
                return Ending.QUESTION;
            }
            if (CONTINUES.indexOf(c) >= 0) {
                return Ending.CONTINUED;
            }
            if (Character.isLetterOrDigit(c) || c == '.') {
                break;
            }
        }
        return Ending.STATEMENT;
    }

    /** Whether nothing is written at its end that closes it. */
    static boolean isOpen(String sentence) {
        return !sentence.isEmpty() && Character.isLetterOrDigit(sentence.codePointBefore(sentence.length()));
    }
}
