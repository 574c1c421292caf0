package dev.lectern.production;

/** A narration could not be made. */
public class ProductionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it could not. */
    public enum Reason {
        /** Nothing in the article can be spoken: 422. */
        NOTHING_TO_SPEAK,
        /** The queue is full: 429. */
        BUSY,
        /** No space is left: 507. */
        NO_SPACE,
        /** The article has changed while it was being spoken: 409. */
        OUTDATED,
        /** The disk failed: 500. */
        STORAGE_FAILED,
        /** The engine failed or took too long: 500. */
        SPEECH_FAILED,
        /** The service is stopping: 503. */
        STOPPING
    }

    private final Reason reason;

    public ProductionException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public ProductionException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it could not be made. */
    public Reason reason() {
        return reason;
    }
}
