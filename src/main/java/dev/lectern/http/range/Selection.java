package dev.lectern.http.range;

import java.util.List;

/**
 * What of a file a request gets.
 *
 * @param kind the whole (200), parts (206) or nothing (416)
 * @param ranges at least one where the kind is parts, in the order asked for, else empty
 */
public record Selection(Kind kind, List<ByteRange> ranges) {
    /** How the request is answered. */
    public enum Kind {
        WHOLE,
        PARTS,
        UNSATISFIABLE
    }

    /** All of it. */
    public static final Selection WHOLE = new Selection(Kind.WHOLE, List.of());

    /** Nothing of what was asked for lies in the file. */
    public static final Selection UNSATISFIABLE = new Selection(Kind.UNSATISFIABLE, List.of());

    public Selection {
        ranges = List.copyOf(ranges);
        if ((kind == Kind.PARTS) == ranges.isEmpty()) {
            throw new IllegalArgumentException("Parts have ranges, nothing else has.");
        }
    }

    /** Some stretches of it. */
    public static Selection of(List<ByteRange> ranges) {
        return new Selection(Kind.PARTS, ranges);
    }
}
