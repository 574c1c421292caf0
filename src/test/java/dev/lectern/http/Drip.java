package dev.lectern.http;

import dev.lectern.production.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** A source that a test feeds by hand. */
final class Drip implements ByteSource {
    final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private boolean ended;
    private IOException failure;
    private Runnable waiting;

    void feed(byte[] bytes) {
        change(() -> pieces.add(ByteBuffer.wrap(bytes)));
    }

    void end() {
        change(() -> ended = true);
    }

    void fail(IOException why) {
        change(() -> failure = why);
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        ByteBuffer piece = pieces.peek();
        if (piece == null) {
            if (failure != null) {
                throw failure;
            }
            return ended ? -1 : 0;
        }
        int count = Math.min(piece.remaining(), into.remaining());
        into.put(piece.slice().limit(count));
        piece.position(piece.position() + count);
        if (!piece.hasRemaining()) {
            pieces.remove();
        }
        return count;
    }

    @Override
    public void whenReady(Runnable callback) {
        synchronized (this) {
            if (pieces.isEmpty() && !ended && failure == null) {
                waiting = callback;
                return;
            }
        }
        callback.run();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void change(Runnable change) {
        Runnable callback;
        synchronized (this) {
            change.run();
            callback = waiting;
            waiting = null;
        }
        if (callback != null) {
            callback.run();
        }
    }
}
