package dev.lectern.publish.epub;

import dev.lectern.production.ByteSource;
import java.nio.ByteBuffer;

/** No bytes. */
final class Nothing implements ByteSource {
    @Override
    public int read(ByteBuffer into) {
        return -1;
    }

    @Override
    public void whenReady(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {}
}
