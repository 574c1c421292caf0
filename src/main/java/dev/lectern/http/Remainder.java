package dev.lectern.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * What is still under way of the body of a refused request. Its client hears why only if that is taken first: a connection
 * that is closed on bytes which have not been read is reset, and its client loses the answer (RFC 9112, 9.6).
 */
final class Remainder {
    /** A body is waited for so long at the most. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** When nothing has come for so long, its client is not sending. */
    private static final long SILENT_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /** A short sleep, which costs less than what it waits for. */
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** So many requests are waited for at once, since each holds a thread; the others are let go of at once. */
    private static final Semaphore PLACES = new Semaphore(16);

    private Remainder() {}

    /**
     * Takes what comes and throws it away. A client that sent {@code Expect} has not been told to go on, and is not waited for.
     *
     * @return whether nothing more is to come, so that the connection can go on
     */
    static boolean take(Request request) {
        if (request.getHeaders().contains(HttpHeader.EXPECT) || !PLACES.tryAcquire()) {
            return request.consumeAvailable();
        }
        try {
            return takeAll(request);
        } finally {
            PLACES.release();
        }
    }

    private static boolean takeAll(Request request) {
        long began = System.nanoTime();
        long last = began;
        while (true) {
            Content.Chunk chunk = request.read();
            long now = System.nanoTime();
            if (chunk != null) {
                last = now;
                chunk.release();
                if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                    return chunk.isLast() && !Content.Chunk.isFailure(chunk);
                }
            } else if (now - last > SILENT_NANOS) {
                return false;
            } else {
                LockSupport.parkNanos(STEP_NANOS);
            }
            if (now - began > MOST_NANOS) {
                return false;
            }
        }
    }
}
