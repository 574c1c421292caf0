package dev.lectern.text.lexicon;

/** A lexicon, or one entry of it, cannot be used; the message is one sentence for people. */
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Something is wrong with an entry. */
    public LexiconException(String message) {
        super(message);
    }

    /**
     * Something is wrong in a file.
     *
     * @param line the line, from 1
     */
    public LexiconException(int line, String message) {
        super("Line " + line + ": " + message);
    }

    /** The same, now that the line is known. */
    LexiconException inLine(int line) {
        return new LexiconException(line, String.valueOf(getMessage()));
    }
}
