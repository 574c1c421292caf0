package dev.lectern.http.action;

import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/**
 * Tells whether the service is well.
 *
 * @param summary what it tells
 * @param well asked at each request
 */
public record TellHealth(String summary, BooleanSupplier well) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving(summary, "application/json").failing(503);
    }

    @Override
    public void answer(Context ctx, Query query) {
        ctx.res().setHeader("Cache-Control", "no-store");
        if (!well.getAsBoolean()) {
            throw Problem.of(503, "The service is starting or stopping; try again in a moment.")
                    .with("Retry-After", "5");
        }
        Replies.json(ctx, 200, Json.object().put("status", "ok"));
    }
}
