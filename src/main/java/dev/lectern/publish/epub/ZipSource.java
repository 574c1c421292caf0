package dev.lectern.publish.epub;

import dev.lectern.production.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A ZIP while it is made: nothing but the group at hand and the directory is held in memory. */
final class ZipSource implements ByteSource {
    private static final CompletableFuture<List<ZipEntry>> NONE = CompletableFuture.completedFuture(List.of());

    private final ZipParts parts;
    private final ZipLayout layout = new ZipLayout();
    private final Deque<ZipEntry> ready = new ArrayDeque<>();
    private CompletableFuture<List<ZipEntry>> pending = NONE;
    private ByteBuffer head = ByteBuffer.allocate(0);
    private ByteSource rest = new Nothing();
    private long offset;
    private boolean over;

    ZipSource(ZipParts parts) {
        this.parts = parts;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        int count = current(into);
        while (count < 0) {
            if (over) {
                return -1;
            }
            if (!advance()) {
                return 0;
            }
            count = current(into);
        }
        offset += count;
        return count;
    }

    private int current(ByteBuffer into) throws IOException {
        if (!head.hasRemaining()) {
            return rest.read(into);
        }
        int count = Math.min(into.remaining(), head.remaining());
        into.put(head.slice().limit(count));
        head.position(head.position() + count);
        return count;
    }

    /** Goes on to the next file, or to the directory after the last; false while it is not made yet. */
    private boolean advance() throws IOException {
        rest.close();
        rest = new Nothing();
        while (ready.isEmpty()) {
            if (!pending.isDone()) {
                return false;
            }
            ready.addAll(made(pending));
            pending = NONE;
            if (ready.isEmpty()) {
                Optional<CompletableFuture<List<ZipEntry>>> next = parts.next();
                if (next.isEmpty()) {
                    over = true;
                    head = ByteBuffer.wrap(layout.directory(offset));
                    return true;
                }
                pending = next.get();
            }
        }
        ZipEntry entry = ready.remove();
        byte[] header = layout.header(entry, offset);
        head = ByteBuffer.allocate(header.length + entry.bytes().length)
                .put(header)
                .put(entry.bytes())
                .flip();
        rest = entry.rest().get();
        return true;
    }

    private static List<ZipEntry> made(CompletableFuture<List<ZipEntry>> part) throws IOException {
        try {
            return part.join();
        } catch (CompletionException e) {
            throw new IOException("A part of the book could not be made.", e.getCause());
        }
    }

    @Override
    public void whenReady(Runnable callback) {
        CompletableFuture<List<ZipEntry>> waited;
        ByteSource source;
        synchronized (this) {
            waited = pending;
            source = rest;
        }
        if (waited.isDone()) {
            source.whenReady(callback);
        } else {
            var unused = waited.whenComplete((made, failure) -> callback.run());
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        parts.close();
        rest.close();
    }
}
