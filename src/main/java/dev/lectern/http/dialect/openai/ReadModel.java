package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Tells of one model, as OpenAI's API does. */
public record ReadModel() implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Tells of a model, for clients of OpenAI's API", "application/json")
                .failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object();
        ListModels.describe(body, Models.check(ctx.pathParam("model")));
        Replies.json(ctx, 200, body);
    }
}
