package dev.lectern.production;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** One narration in one format, finished or in the making, as one listener sees it. */
public interface Sound extends AutoCloseable {
    /** The narration's key. */
    String key();

    /** Whether every byte is stored. */
    boolean finished();

    /** The whole file's length in bytes, as soon as it is known to the byte. */
    OptionalLong length();

    /** Completes with the length as soon as it is known, exceptionally when production fails first. */
    CompletableFuture<Long> lengthKnown();

    /**
     * Completes when the first sound is there to be read, exceptionally with a {@link ProductionException} when there will
     * be none: the moment to choose between an answer and an error.
     */
    CompletableFuture<Void> begun();

    /** Completes when the finished file is stored, exceptionally when it cannot be. */
    CompletableFuture<Void> whenStored();

    /** How much of it is made, from 0 to 1. */
    double progress();

    /**
     * A stretch of the finished file; the passages that it touches are made first. To be called when the length is known.
     *
     * @param from first byte
     * @param to byte after the last
     */
    ByteSource range(long from, long to);

    /**
     * The whole file from the start while it is being made; header fields that nobody can know yet are as the contract
     * says.
     */
    ByteSource live();

    /**
     * The listener leaves without reading. Sources that were opened stay open until they are closed themselves; once one
     * has been opened, the sound itself need not be closed.
     */
    @Override
    void close();
}
