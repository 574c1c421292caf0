package dev.lectern.text.direction;

/**
 * A point of which a client wants to know when it is reached.
 *
 * @param at offset in the text
 * @param name as the client calls it; names may come more than once
 * @param beforeStop whether it stands before a stop that is made at the same offset: then it is reached when the word before
 *     it has been said, else when the next word begins
 */
public record Bookmark(int at, String name, boolean beforeStop) {
    public Bookmark {
        if (at < 0) {
            throw new IllegalArgumentException("A bookmark at " + at + ".");
        }
    }
}
