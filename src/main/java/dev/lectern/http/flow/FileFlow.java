package dev.lectern.http.flow;

import dev.lectern.library.OpenFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * Carries a stretch of an open file to one client, without a servlet in between, and holds no thread while the client is slow:
 * the connection calls back when it has taken a piece.
 */
public final class FileFlow extends IteratingCallback {
    private static final int PIECE = 64 * 1024;

    private final Response response;
    private final OpenFile file;
    private final long to;
    private final Callback callback;
    private final EndPoint endPoint;
    private final long idleBefore;
    private final RetainableByteBuffer pooled;
    private long at;
    private boolean patient;
    private boolean over;

    private FileFlow(Request request, Response response, Callback callback, OpenFile file, long from, long to) {
        this.response = response;
        this.callback = callback;
        this.file = file;
        this.at = from;
        this.to = to;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        this.idleBefore = endPoint.getIdleTimeout();
        this.pooled = request.getComponents().getByteBufferPool().acquire(PIECE, true);
    }

    /**
     * Answers with bytes of a file.
     *
     * @param head sets status and fields; it runs when the first piece is there
     * @param file given back in the end, however it ends
     * @param to byte after the last, after {@code from}
     * @throws IOException when the first piece cannot be read: nothing has been sent, and the file is given back
     */
    public static void send(
            Request request, Response response, Callback callback, Runnable head, OpenFile file, long from, long to)
            throws IOException {
        FileFlow flow = new FileFlow(request, response, callback, file, from, to);
        try {
            flow.fill();
            head.run();
        } catch (IOException | RuntimeException e) {
            flow.end();
            throw e;
        }
        flow.iterate();
        flow.bePatient();
    }

    private void fill() throws IOException {
        ByteBuffer buffer = pooled.getByteBuffer();
        buffer.clear().limit((int) Math.min(to - at, Math.min(PIECE, buffer.capacity())));
        while (buffer.hasRemaining()) {
            int count = file.read(buffer, at);
            if (count < 0) {
                throw new EOFException("The stored file was cut short.");
            }
            at += count;
        }
        buffer.flip();
    }

    @Override
    protected Action process() throws IOException {
        ByteBuffer buffer = pooled.getByteBuffer();
        if (!buffer.hasRemaining()) {
            if (at == to) {
                return Action.SUCCEEDED;
            }
            fill();
        }
        response.write(at == to, buffer, this);
        return Action.SCHEDULED;
    }

    /** A client that has not taken all at once may be a player that pauses. */
    private synchronized void bePatient() {
        if (!over) {
            patient = true;
            endPoint.setIdleTimeout(Outflow.LISTENER_IDLE_MILLIS);
        }
    }

    @Override
    protected void onCompleted(Throwable failure) {
        end();
        if (failure == null) {
            callback.succeeded();
        } else {
            callback.failed(failure);
        }
    }

    private synchronized void end() {
        if (!over) {
            over = true;
            pooled.release();
            file.close();
            if (patient) {
                endPoint.setIdleTimeout(idleBefore);
            }
        }
    }
}
