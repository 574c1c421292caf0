package dev.lectern.text.direction;

import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import java.util.List;

/**
 * What is said for a stretch of the text instead of what would be read there.
 *
 * @param span where it is written, not empty
 * @param kind why, as in {@link dev.lectern.text.Token#kind}
 * @param words what is said; none for silence
 */
public record Reading(Span span, String kind, List<SpokenWord> words) {
    public Reading {
        words = List.copyOf(words);
        if (span.length() == 0) {
            throw new IllegalArgumentException("A reading of nothing at " + span.from() + ".");
        }
    }
}
