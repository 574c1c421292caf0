package dev.lectern.http.range;

/**
 * A stretch of a file.
 *
 * @param from first byte
 * @param to byte after the last, after {@code from}
 */
public record ByteRange(long from, long to) {
    public ByteRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("A range from byte " + from + " to " + to + ".");
        }
    }

    /** Bytes in it. */
    public long length() {
        return to - from;
    }

    /** The value of {@code Content-Range} for it, in a file of {@code total} bytes. */
    public String contentRange(long total) {
        return "bytes " + from + "-" + (to - 1) + "/" + total;
    }
}
