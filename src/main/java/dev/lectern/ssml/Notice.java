package dev.lectern.ssml;

/**
 * Something in a document that is not followed.
 *
 * @param kind how bad that is
 * @param line where it stands, from 1
 * @param text one sentence: what it is and what is done
 */
public record Notice(Kind kind, int line, String text) {
    /** How bad it is that something is not followed. */
    public enum Kind {
        /** It is no part of SSML 1.1, or has a value that SSML 1.1 does not know; the text in it is spoken. */
        UNKNOWN,
        /** It is SSML that Lectern cannot follow; the text in it is spoken. */
        IGNORED
    }
}
