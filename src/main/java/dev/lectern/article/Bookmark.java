package dev.lectern.article;

import java.time.Instant;

/**
 * A sentence that a listener wants to find again.
 *
 * @param at offset in the article's text, from 0
 * @param note what the listener has to say of it, empty for nothing
 * @param words what was written there, by which it is found again after an edit
 * @param made when it was put there
 */
public record Bookmark(int at, String note, String words, Instant made) {
    private static final int WORDS = 80;

    public Bookmark {
        if (at < 0) {
            throw new IllegalArgumentException("A bookmark at " + at + "; the text begins at 0.");
        }
    }

    /** One at an offset inside a text. */
    static Bookmark in(String text, int at, String note, Instant made) {
        int end = Math.min(text.length(), at + WORDS);
        boolean half = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return new Bookmark(at, note, text.substring(at, half ? end - 1 : end), made);
    }

    /** The same where its words stand in a text by now: the nearest place; where they were when they stand nowhere. */
    Bookmark in(String text) {
        if (text.startsWith(words, at)) {
            return this;
        }
        int before = text.lastIndexOf(words, at);
        int after = text.indexOf(words, at);
        boolean back = after < 0 || (before >= 0 && at - before <= after - at);
        int nearest = back ? before : after;
        return new Bookmark(nearest < 0 ? Math.min(at, text.length()) : nearest, note, words, made);
    }
}
