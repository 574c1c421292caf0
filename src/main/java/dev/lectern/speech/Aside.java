package dev.lectern.speech;

import dev.lectern.text.Span;

/**
 * A stretch of a sentence that listeners should hear to be set off from the rest.
 *
 * @param span where it is written
 * @param kind what sets it off
 */
public record Aside(Span span, Kind kind) {
    /** What sets a stretch off. */
    public enum Kind {
        /** Brackets: said lower and a little faster. */
        BRACKETS,
        /** Quotation marks: said in somebody else's voice, so to speak. */
        QUOTATION
    }

    /** Whether what is written there belongs to it. */
    boolean holds(Span written) {
        return span.from() <= written.from() && written.to() <= span.to();
    }
}
