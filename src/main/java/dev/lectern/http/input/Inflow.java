package dev.lectern.http.input;

import dev.lectern.http.flow.Later;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Takes a request's body as it arrives and holds no thread for a client that sends it slowly. */
public final class Inflow implements ReadListener {
    /** Bytes a body may have. */
    public static final int MOST = 1_048_576;

    /** Request attribute that holds how long a body may take to arrive. */
    public static final String WITHIN = "dev.lectern.within";

    private final ServletInputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    private Inflow(ServletInputStream in) {
        this.in = in;
    }

    /**
     * Answers once the body is here.
     *
     * @param answer gets the body; what it throws becomes the answer, as 400, 408 or 413 do for a body that breaks off, takes
     *     too long or is too large
     * @throws Problem 413 when its length is said to be too large, 415 when it is packed, 501 when it comes in another
     *     transfer coding than chunked
     */
    public static void take(Context ctx, Consumer<byte[]> answer) {
        String packing = ctx.req().getHeader("Content-Encoding");
        if (packing != null && !packing.isBlank() && !packing.strip().equalsIgnoreCase("identity")) {
            throw Problem.of(415, "The body is packed, and nothing is unpacked here; send it without Content-Encoding.")
                    .with("Accept-Encoding", "identity");
        }
        String coding = ctx.req().getHeader("Transfer-Encoding");
        if (coding != null && !coding.strip().equalsIgnoreCase("chunked")) {
            throw Problem.of(501, "Of the transfer codings only chunked is understood; send the body in no other.");
        }
        if (ctx.req().getContentLengthLong() > MOST) {
            throw tooLarge();
        }
        Optional<byte[]> here = here(ctx);
        if (here.isPresent()) {
            answer.accept(here.get());
        } else {
            Later.answer(ctx, () -> read(ctx).thenAccept(answer));
        }
    }

    /** A body that came with its head, as short ones do: its client waits for no other turn. */
    private static Optional<byte[]> here(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        try {
            ServletInputStream in = ctx.req().getInputStream();
            return length >= 0 && in.available() >= length
                    ? Optional.of(in.readNBytes((int) length))
                    : Optional.empty();
        } catch (IOException e) {
            throw broken();
        }
    }

    private static CompletableFuture<byte[]> read(Context ctx) {
        try {
            Inflow inflow = new Inflow(ctx.req().getInputStream());
            inflow.in.setReadListener(inflow);
            return inflow.inTime(ctx);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The body, or 408 when it has not arrived in time, however steadily its bytes drip. */
    private CompletableFuture<byte[]> inTime(Context ctx) {
        return ctx.req().getAttribute(WITHIN) instanceof Duration within
                ? whole.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionallyCompose(failure ->
                                CompletableFuture.failedFuture(failure instanceof TimeoutException ? late() : failure))
                : whole;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] piece = new byte[8192];
        while (!whole.isDone() && in.isReady()) {
            int count = in.read(piece);
            if (count < 0) {
                return;
            }
            body.write(piece, 0, count);
            if (body.size() > MOST) {
                whole.completeExceptionally(tooLarge());
            }
        }
    }

    @Override
    public void onAllDataRead() {
        whole.complete(body.toByteArray());
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(broken());
    }

    private static Problem broken() {
        return Problem.of(400, "The request broke off before its body was complete.");
    }

    private static Problem late() {
        return Problem.of(408, "The body took too long to arrive; send it again, faster or in smaller parts.")
                .with("Connection", "close");
    }

    private static Problem tooLarge() {
        return Problem.of(413, "The body is larger than 1,048,576 bytes; send less.")
                .with("Connection", "close");
    }
}
