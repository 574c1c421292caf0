package dev.lectern.text;

/**
 * A stretch of a text, in UTF-16 offsets: {@code text.substring(from, to)}.
 *
 * @param from offset of the first unit
 * @param to offset after the last unit, not before {@code from}
 */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A span runs from " + from + " to " + to + ".");
        }
    }

    /** The number of UTF-16 units in it. */
    public int length() {
        return to - from;
    }

    /** The same stretch, seen from a text that has {@code by} units more in front. */
    public Span shift(int by) {
        return new Span(from + by, to + by);
    }

    /** What is written there. */
    public String of(String text) {
        return text.substring(from, to);
    }
}
