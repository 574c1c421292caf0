package dev.lectern.production;

import java.util.Optional;

/** The passages of a narration in order, taken without holding a thread. Used by one reader at a time. */
public interface Parts extends AutoCloseable {
    /**
     * The next part if it is there.
     *
     * @throws ProductionException when production has failed
     */
    Optional<Part> next();

    /** Whether the last part has been taken. */
    boolean ended();

    /** Calls back once, as soon as a part is there or production has failed; at once when that is so now. */
    void whenReady(Runnable callback);

    @Override
    void close();
}
