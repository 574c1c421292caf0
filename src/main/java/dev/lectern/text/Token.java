package dev.lectern.text;

import java.util.List;

/**
 * One written token and what is said for it. It is the unit that lights up: one token is one word cue.
 *
 * @param span where it is written
 * @param kind the name of the rule that read it, such as {@code word}, {@code money}, {@code year}
 * @param words what is said, in order; empty for what is passed over in silence
 * @param after the stop that follows it inside its sentence
 */
public record Token(Span span, String kind, List<SpokenWord> words, Break after) {
    public Token {
        words = List.copyOf(words);
    }

    /** Whether anything of it is heard. */
    public boolean spoken() {
        return !words.isEmpty();
    }

    /** The same in a text that has {@code by} units more in front. */
    public Token shift(int by) {
        return new Token(span.shift(by), kind, words, after);
    }

    /** The spoken words with single spaces between them. */
    public String said() {
        StringBuilder said = new StringBuilder();
        for (SpokenWord word : words) {
            said.append(said.isEmpty() ? "" : " ").append(word.spelling());
        }
        return said.toString();
    }
}
