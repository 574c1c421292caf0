package dev.lectern.http.flow;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Answers that are ready later. When a client leaves or a connection stays silent too long, the container ends the
 * exchange and uses its request and response for others: from then on nothing may be told to Javalin, which would touch
 * them, fail, answer the failure, fail at that, and go on for ever. While Javalin is told, the container waits.
 */
public final class Later {
    private final CompletableFuture<Object> told = new CompletableFuture<>();
    private boolean ended;

    private Later() {}

    /**
     * Answers with what some work brings, while there is someone to answer.
     *
     * @param work what it throws or fails with becomes the answer; it goes on to its end when the client leaves
     */
    public static void answer(Context ctx, Supplier<? extends CompletableFuture<?>> work) {
        ctx.future(() -> {
            Later later = new Later();
            // Not by an AsyncListener: those are not told when a connection breaks during a write.
            Request.addCompletionListener(
                    ServletContextRequest.getServletContextRequest(ctx.req()), failure -> later.end());
            CompletableFuture<?> unused = work.get().whenComplete(later::tell);
            return later.told;
        });
    }

    private synchronized void end() {
        ended = true;
    }

    private synchronized void tell(Object result, Throwable failure) {
        if (ended) {
            return;
        }
        if (failure == null) {
            told.complete(result);
        } else {
            told.completeExceptionally(failure);
        }
    }
}
