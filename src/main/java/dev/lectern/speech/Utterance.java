package dev.lectern.speech;

import dev.lectern.text.Token;
import java.util.List;

/**
 * One sentence, or a part of an overlong one, as it is given to an engine. Its spoken tokens hold plain ASCII words only,
 * few enough for any engine: see {@link #MOST_LETTERS}.
 *
 * @param tokens the tokens in order; at least one is spoken
 * @param ending the tune at its end
 */
public record Utterance(List<Token> tokens, Ending ending) {
    /** No utterance holds more letters of spoken words than this; a longer sentence is several utterances. */
    public static final int MOST_LETTERS = 400;

    /** No single spoken word is longer than this; a longer run of letters is cut by the front end. */
    public static final int MOST_LETTERS_A_WORD = 40;

    public Utterance {
        tokens = List.copyOf(tokens);
        if (tokens.stream().noneMatch(Token::spoken)) {
            throw new IllegalArgumentException("An utterance without a spoken word.");
        }
    }
}
