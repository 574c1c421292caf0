package dev.lectern.timing;

import dev.lectern.text.direction.Bookmark;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells when bookmarks are reached, while the cues of a narration come in. A bookmark is reached when the first word begins
 * that is written at it or after it; one before a stop, when the last word before it has been said.
 */
public final class BookmarkTimes {
    /**
     * A bookmark with its time.
     *
     * @param bookmark which
     * @param frame on the clock of the cues
     */
    public record Reached(Bookmark bookmark, long frame) {}

    private final List<Bookmark> bookmarks;
    private int next;
    private long said;

    /** @param bookmarks of the whole text, in order */
    public BookmarkTimes(List<Bookmark> bookmarks) {
        this.bookmarks = List.copyOf(bookmarks);
    }

    /**
     * The bookmarks that are reached up to the beginning of the last word of these cues, each told once.
     *
     * @param cues the next cues of the narration, in order, of words and sentences
     */
    public List<Reached> add(List<Cue> cues) {
        List<Reached> reached = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.kind() == CueKind.WORD) {
                while (next < bookmarks.size()
                        && bookmarks.get(next).at() <= cue.span().from()) {
                    Bookmark bookmark = bookmarks.get(next++);
                    reached.add(new Reached(bookmark, bookmark.beforeStop() ? said : cue.start()));
                }
                said = cue.end();
            }
        }
        return reached;
    }

    /** The bookmarks after the last word of a narration of so many frames. */
    public List<Reached> end(long frames) {
        List<Reached> reached = new ArrayList<>();
        while (next < bookmarks.size()) {
            Bookmark bookmark = bookmarks.get(next++);
            reached.add(new Reached(bookmark, bookmark.beforeStop() ? said : Math.max(said, frames)));
        }
        return reached;
    }
}
