package dev.lectern.article;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of a list ended, so that the next begins there whatever was added or removed meanwhile.
 *
 * @param updated of the last article shown
 * @param id of the last article shown
 */
record Cursor(Instant updated, String id) {
    static Cursor after(Summary last) {
        return new Cursor(last.updated(), last.id());
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws ArticleException BAD_CURSOR for anything else
     */
    static Cursor read(String written) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            String id = text.substring(space + 1);
            if (space > 0 && Slug.valid(id)) {
                return new Cursor(Instant.parse(text.substring(0, space)), id);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below
        }
        throw new ArticleException(
                ArticleException.Reason.BAD_CURSOR, "The cursor is not one that a list gave; start without one.");
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((updated + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an article comes after this place. */
    boolean before(Summary summary) {
        int newer = updated.compareTo(summary.updated());
        return newer > 0 || (newer == 0 && id.compareTo(summary.id()) < 0);
    }
}
