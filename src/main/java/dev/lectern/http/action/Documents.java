package dev.lectern.http.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.range.Validators;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with an entity tag over their bytes, so that a client that has the present state is told so in a few bytes. */
final class Documents {
    private static final int TAG_BYTES = 16;

    private Documents() {}

    static void json(Context ctx, JsonNode body) {
        bytes(ctx, "application/json", Json.bytes(body));
    }

    static void text(Context ctx, String mediaType, String body) {
        bytes(ctx, mediaType + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(Context ctx, String contentType, byte[] body) {
        ctx.res().setHeader("Cache-Control", "no-cache");
        if (Conditions.reading(ctx, validators(body))) {
            Replies.bytes(ctx, 200, contentType, body);
        }
    }

    static Validators validators(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Validators.of(HexFormat.of().formatHex(hash, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
