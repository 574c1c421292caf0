package dev.lectern.ssml;

/** A document that cannot be used. The message is one sentence for people: what is wrong, where, and what to do. */
public final class SsmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SsmlException(int line, String message) {
        super("Line " + line + " of the SSML: " + message);
    }
}
