package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Lists the models, as OpenAI's API does. */
public record ListModels() implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the models, for clients of OpenAI's API", "application/json");
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object().put("object", "list");
        ArrayNode list = body.putArray("data");
        Models.ALL.forEach(model -> describe(list.addObject(), model));
        Replies.json(ctx, 200, body);
    }

    /** {@code created} is a time that clients expect; nothing here has one. */
    static void describe(ObjectNode node, String model) {
        node.put("id", model).put("object", "model").put("created", 0).put("owned_by", "lectern");
    }
}
