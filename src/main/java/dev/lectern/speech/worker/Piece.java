package dev.lectern.speech.worker;

/**
 * The smallest thing that an engine is asked to say and to time.
 *
 * @param text a plain word, or text as it is written with the white space that follows
 * @param phones ARPABET with spaces between, or empty when the engine is to find out
 * @param stop the mark after a plain word: one of {@code , ; . ?}, or a space for none
 */
public record Piece(String text, String phones, char stop) {
    /** No mark after it. */
    public static final char NONE = ' ';
}
