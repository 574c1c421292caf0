package dev.lectern.audio;

/**
 * Where a piece goes in its file.
 *
 * @param frame first frame of its passage
 * @param page pages before it, for formats that have pages; else 0
 * @param last whether it is the narration's last piece
 */
public record Position(long frame, long page, boolean last) {
    /** The first piece's place, when more follow. */
    public static final Position START = new Position(0, 0, false);

    /** The same place, said to be the last or not. */
    public Position last(boolean isLast) {
        return new Position(frame, page, isLast);
    }
}
