package dev.lectern.article;

import java.time.Instant;

/**
 * Where a listener is in an article.
 *
 * @param at offset in the article's text, from 0
 * @param heard whether it was heard to the end
 * @param updated when that was said
 */
public record Place(int at, boolean heard, Instant updated) {
    public Place {
        if (at < 0) {
            throw new IllegalArgumentException("A place at " + at + "; the text begins at 0.");
        }
    }
}
