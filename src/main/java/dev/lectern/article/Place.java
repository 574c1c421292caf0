package dev.lectern.article;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Where a listener is in an article.
 *
 * @param at offset in the article's text, from 0
 * @param heard whether it was heard to the end
 * @param left seconds of listening from there to the end at natural speed, with the voice and the choices of whoever
 *     listens; empty when nobody has said
 * @param updated when that was said
 */
public record Place(int at, boolean heard, OptionalDouble left, Instant updated) {
    public Place {
        if (at < 0) {
            throw new IllegalArgumentException("A place at " + at + "; the text begins at 0.");
        }
        left.ifPresent(seconds -> {
            if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A place with " + seconds + " seconds left.");
            }
        });
    }

    /** The same with nobody knowing how long is left. */
    Place ofAnotherText() {
        return new Place(at, heard, OptionalDouble.empty(), updated);
    }
}
