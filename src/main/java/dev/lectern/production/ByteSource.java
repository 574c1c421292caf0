package dev.lectern.production;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that may not all be there yet, read without holding a thread. Used by one reader at a time. */
public interface ByteSource extends AutoCloseable {
    /**
     * Copies what is there.
     *
     * @return the number of bytes, 0 when none is there yet, -1 at the clean end
     * @throws IOException when the rest will never come; its message says why
     */
    int read(ByteBuffer into) throws IOException;

    /**
     * Calls back once, on any thread, as soon as {@link #read} would not return 0; at once when that is so now. The
     * callback must be short.
     */
    void whenReady(Runnable callback);

    /** The reader leaves; work that nobody else waits for stops within a passage. */
    @Override
    void close();
}
