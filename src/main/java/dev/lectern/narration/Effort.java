package dev.lectern.narration;

import dev.lectern.speech.Manner;
import dev.lectern.text.Break;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.List;

/**
 * A generous estimate of how long words take to say, before any engine has seen them. It only decides where passages are
 * cut, so it must be the same everywhere and may be rough: 55 ms a letter and 120 ms a word at natural rate is more than
 * the embedded voice takes.
 */
final class Effort {
    private Effort() {}

    static int milliseconds(Token token, Manner manner) {
        int natural = token.after() == Break.NONE ? 0 : 200;
        for (SpokenWord word : token.words()) {
            natural += 120 + 55 * sounds(word.spelling());
        }
        return (int) (natural * 100L / manner.rateHundredths());
    }

    static int milliseconds(List<Token> tokens, Manner manner) {
        return tokens.stream().mapToInt(token -> milliseconds(token, manner)).sum();
    }

    /** Letters, where a figure takes as long as a word of six, and an ideograph as one of five. */
    private static int sounds(String spelling) {
        int sounds = 0;
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            sounds += Character.isDigit(c) ? 6 : Character.isIdeographic(c) ? 5 : 1;
        }
        return sounds;
    }

    static int letters(Token token) {
        return token.words().stream()
                .map(SpokenWord::spelling)
                .mapToInt(String::length)
                .sum();
    }
}
