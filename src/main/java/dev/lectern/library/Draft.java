package dev.lectern.library;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file in the making, written piece by piece at their final places, in any order, by one thread at a time. */
public interface Draft extends Closeable {
    /** A piece that was written before the service last stopped and is still whole. */
    Optional<Done> earlier(int index, String fingerprint);

    /** Writes a piece at its place and notes it. */
    void add(Done done, byte[] piece) throws IOException;

    /** Writes the file's beginning. */
    void header(byte[] header) throws IOException;

    /** Opens what is written for one reader; it stays readable after the draft is published, closed or discarded. */
    Bytes reader() throws IOException;

    /** Removes it. */
    void discard();

    /** Closes it, to be gone on with later. */
    @Override
    void close();
}
