package dev.lectern.speech;

import dev.lectern.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * One sentence, or a part of an overlong one, as it is given to an engine; few enough letters for any engine: see
 * {@link #MOST_LETTERS}.
 *
 * @param tokens the tokens in order; at least one is spoken
 * @param ending the tune at its end
 * @param wording what the tokens' words are made of
 * @param place where it stands in its block
 * @param asides what is set off in it, in order, not overlapping
 */
public record Utterance(List<Token> tokens, Ending ending, Wording wording, Place place, List<Aside> asides) {
    /** No utterance holds more letters of spoken words than this; a longer sentence is several utterances. */
    public static final int MOST_LETTERS = 400;

    /** No single spoken word is longer than this; a longer run of letters is cut by the front end. */
    public static final int MOST_LETTERS_A_WORD = 40;

    /** What the words of an utterance are made of. */
    public enum Wording {
        /** Plain ASCII words of English, as our own front end makes them. */
        SPOKEN,
        /**
         * The text as it is written, for engines that know how the language is read: a token's one word is the text from the
         * token's beginning to the next one's, marks and white space included, the first one's from the utterance's beginning.
         */
        WRITTEN
    }

    public Utterance {
        tokens = List.copyOf(tokens);
        asides = List.copyOf(asides);
        if (tokens.stream().noneMatch(Token::spoken)) {
            throw new IllegalArgumentException("An utterance without a spoken word.");
        }
    }

    /** An utterance that stands nowhere in particular, with nothing set off in it. */
    public Utterance(List<Token> tokens, Ending ending, Wording wording) {
        this(tokens, ending, wording, Place.INNER, List.of());
    }

    /** An utterance of plain words that stands nowhere in particular. */
    public Utterance(List<Token> tokens, Ending ending) {
        this(tokens, ending, Wording.SPOKEN);
    }

    /** The same in a text that has {@code by} units more in front. */
    public Utterance shift(int by) {
        return new Utterance(
                tokens.stream().map(token -> token.shift(by)).toList(),
                ending,
                wording,
                place,
                asides.stream()
                        .map(aside -> new Aside(aside.span().shift(by), aside.kind()))
                        .toList());
    }

    /** What sets a token off from the rest, by its index. */
    public Optional<Aside.Kind> aside(int token) {
        return asides.stream()
                .filter(aside -> aside.holds(tokens.get(token).span()))
                .map(Aside::kind)
                .findFirst();
    }
}
