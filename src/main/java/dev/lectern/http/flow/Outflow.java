package dev.lectern.http.flow;

import dev.lectern.production.ByteSource;
import io.javalin.http.Context;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Request;

/**
 * Carries a source's bytes to one client and holds no thread while the client is slow or the bytes are not made yet: it
 * takes a turn whenever the connection can take more or the source has more.
 */
public final class Outflow implements WriteListener {
    /** Idle time allowed to a client that takes a body, in milliseconds: a paused player stops taking for long. */
    public static final long LISTENER_IDLE_MILLIS = 600_000;

    private static final int BUFFER = 64 * 1024;

    private final Request request;
    private final HttpOutput out;
    private final ByteSource source;
    private final Runnable head;
    private final EndPoint endPoint;
    private final long idleBefore;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final RetainableByteBuffer pooled;
    private boolean started;
    private boolean stopped;

    private Outflow(Context ctx, ByteSource source, Runnable head) throws IOException {
        this.request = ServletContextRequest.getServletContextRequest(ctx.req());
        this.out = (HttpOutput) ctx.res().getOutputStream();
        this.source = source;
        this.head = head;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        this.idleBefore = endPoint.getIdleTimeout();
        this.pooled = request.getComponents().getByteBufferPool().acquire(BUFFER, true);
    }

    /**
     * Starts to send; to be called once the request is asynchronous, that is from {@link Context#future}. The source is
     * closed in the end, however it ends.
     *
     * @param head sets status and header fields; it runs when the first byte is there, so that a failure before it can
     *     still become an answer of its own
     * @return completes when all is sent or the connection is broken off; exceptionally when the source failed before
     *     its first byte, and nothing has been sent
     */
    public static CompletableFuture<Void> start(Context ctx, ByteSource source, Runnable head) {
        try {
            Outflow outflow = new Outflow(ctx, source, head);
            outflow.endPoint.setIdleTimeout(LISTENER_IDLE_MILLIS);
            Request.addCompletionListener(outflow.request, failure -> outflow.gone());
            outflow.turn();
            return outflow.over;
        } catch (IOException | RuntimeException e) {
            source.close();
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void onWritePossible() {
        turn();
    }

    /** The client has left, or takes nothing any more. */
    @Override
    public synchronized void onError(Throwable failure) {
        if (!stopped) {
            stop();
            over.complete(null);
        }
    }

    /** The exchange has ended; the container uses request and response for others from now on: neither is touched again. */
    private synchronized void gone() {
        stop();
    }

    private synchronized void turn() {
        if (stopped) {
            return;
        }
        try {
            if (started) {
                send();
            } else {
                begin();
            }
        } catch (Throwable failure) {
            fail(failure);
        }
    }

    /** Waits for the first byte, then hands over to the container. */
    private void begin() throws IOException {
        int count = fill();
        if (count == 0) {
            await();
            return;
        }
        head.run();
        started = true;
        out.setWriteListener(this);
    }

    private void send() throws IOException {
        ByteBuffer buffer = pooled.getByteBuffer();
        while (out.isReady()) {
            if (buffer.hasRemaining()) {
                out.write(buffer);
                continue;
            }
            int count = fill();
            if (count < 0) {
                stop();
                over.complete(null);
                return;
            }
            if (count == 0) {
                await();
                return;
            }
        }
    }

    /** Reads into the free buffer; it is ready to be written from afterwards. */
    private int fill() throws IOException {
        ByteBuffer buffer = pooled.getByteBuffer();
        buffer.clear();
        int count;
        try {
            count = source.read(buffer);
        } finally {
            buffer.flip();
        }
        return count;
    }

    private void await() {
        source.whenReady(() -> {
            try {
                request.getComponents().getExecutor().execute(this::turn);
            } catch (RejectedExecutionException stopping) {
                fail(stopping);
            }
        });
    }

    /**
     * What has begun must not look like a clean end: the connection is broken off before the last chunk is sent. The
     * exchange itself ends as every other does.
     */
    private synchronized void fail(Throwable failure) {
        if (stopped) {
            return;
        }
        stop();
        if (!started) {
            over.completeExceptionally(failure);
            return;
        }
        endPoint.close(failure);
        over.complete(null);
    }

    /** No write is under way here: the container reports its end, good or bad, before it calls again. */
    private void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        source.close();
        endPoint.setIdleTimeout(idleBefore);
        pooled.release();
    }
}
