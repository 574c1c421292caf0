package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Lists the models by id and name, as the servers do that people run themselves in OpenAI's place. */
public record ListAudioModels() implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the models that speak, for clients of OpenAI's API", "application/json");
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("models");
        Models.ALL.forEach(model -> list.addObject().put("id", model).put("name", model));
        Replies.json(ctx, 200, body);
    }
}
