package dev.lectern.app;

import dev.lectern.production.ByteSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;

/** Reads a source to its end on the caller's thread, waiting where bytes are still being made. */
final class Waiting {
    private static final int CHUNK = 1 << 16;

    private Waiting() {}

    /**
     * Copies everything.
     *
     * @param progress told the number of bytes copied so far
     * @throws IOException when the rest will never come or cannot be written
     */
    static void copy(ByteSource source, OutputStream to, LongConsumer progress) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long copied = 0;
        for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
            if (read == 0) {
                await(source);
            } else {
                to.write(chunk.array(), 0, chunk.position());
                copied += chunk.position();
                chunk.clear();
                progress.accept(copied);
            }
        }
    }

    private static void await(ByteSource source) throws IOException {
        CountDownLatch ready = new CountDownLatch(1);
        source.whenReady(ready::countDown);
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }
}
