package dev.lectern.production;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Bytes of which it is not yet known where they come from. */
final class DeferredSource implements ByteSource {
    private final CompletableFuture<ByteSource> source;

    DeferredSource(CompletableFuture<ByteSource> source) {
        this.source = source;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!source.isDone()) {
            return 0;
        }
        try {
            return source.join().read(into);
        } catch (CompletionException e) {
            throw new IOException("The stored file is damaged and could not be made again.", e);
        }
    }

    @Override
    public void whenReady(Runnable callback) {
        var unused = source.whenComplete((found, failure) -> {
            if (found != null) {
                found.whenReady(callback);
            } else {
                callback.run();
            }
        });
    }

    @Override
    public void close() {
        var unused = source.thenAccept(ByteSource::close);
    }
}
