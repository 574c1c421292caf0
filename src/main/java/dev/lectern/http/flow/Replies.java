package dev.lectern.http.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers whose whole body is at hand. */
public final class Replies {
    /** A body up to this many bytes fits into the connection's own buffers; a larger one must not hold a thread. */
    private static final int AT_ONCE = 16 * 1024;

    private Replies() {}

    /** Whether the client asked for the head alone. */
    public static boolean headOnly(Context ctx) {
        return ctx.method().equals(HandlerType.HEAD);
    }

    /** Sends JSON. */
    public static void json(Context ctx, int status, JsonNode body) {
        bytes(ctx, status, "application/json", Json.bytes(body));
    }

    /** Sends text of a media type, in UTF-8. */
    public static void text(Context ctx, int status, String mediaType, String body) {
        bytes(ctx, status, mediaType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes; for HEAD the same fields without them. */
    public static void bytes(Context ctx, int status, String contentType, byte[] body) {
        Runnable head = () -> {
            ctx.status(status);
            ctx.res().setContentType(contentType);
            ctx.res().setContentLengthLong(body.length);
        };
        if (headOnly(ctx)) {
            head.run();
        } else if (body.length <= AT_ONCE) {
            head.run();
            ctx.result(body);
        } else {
            Later.answer(ctx, () -> Outflow.start(ctx, new MemorySource(body), head));
        }
    }

    /** Sends the head of an answer whose length nobody knows; else the container would say that it is 0. */
    public static void headOfUnknownLength(Context ctx) {
        try {
            ctx.res().flushBuffer();
        } catch (IOException clientLeft) {
            throw new UncheckedIOException(clientLeft);
        }
    }

    /** Sends a status alone. */
    public static void empty(Context ctx, int status) {
        ctx.status(status);
        ctx.res().setContentType(null);
    }
}
