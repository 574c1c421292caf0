package dev.lectern.narration;

import dev.lectern.speech.Ending;

/** Tells the tune of a written sentence. */
final class Endings {
    private static final String QUESTIONS = "?\u061F\uFF1F\u037E";

    private Endings() {}

    static Ending of(String sentence) {
        for (int at = sentence.length() - 1; at >= 0; at--) {
            char c = sentence.charAt(at);
            if (QUESTIONS.indexOf(c) >= 0) {
                return Ending.QUESTION;
            }
            if (Character.isLetterOrDigit(c) || c == '.') {
                break;
            }
        }
        return Ending.STATEMENT;
    }
}
