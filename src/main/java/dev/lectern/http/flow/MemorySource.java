package dev.lectern.http.flow;

import dev.lectern.production.ByteSource;
import java.nio.ByteBuffer;

/** Bytes that are all there. */
public final class MemorySource implements ByteSource {
    private final ByteBuffer bytes;

    public MemorySource(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    /** What remains in a buffer, which itself stays as it is. */
    public MemorySource(ByteBuffer bytes) {
        this.bytes = bytes.asReadOnlyBuffer();
    }

    @Override
    public int read(ByteBuffer into) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int count = Math.min(into.remaining(), bytes.remaining());
        into.put(bytes.slice().limit(count));
        bytes.position(bytes.position() + count);
        return count;
    }

    @Override
    public void whenReady(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {}
}
