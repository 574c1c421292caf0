package dev.lectern.timing;

import dev.lectern.text.Span;

/**
 * A piece of the text with the time at which it is heard.
 *
 * @param kind sentence or word
 * @param span into the article's text
 * @param start first frame
 * @param end frame after the last
 */
public record Cue(CueKind kind, Span span, long start, long end) {
    public Cue {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A cue from frame " + start + " to " + end + ".");
        }
    }

    /** The same cue on a clock that started {@code frames} earlier. */
    public Cue shift(long frames) {
        return new Cue(kind, span, start + frames, end + frames);
    }
}
