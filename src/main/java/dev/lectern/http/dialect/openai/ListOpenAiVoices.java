package dev.lectern.http.dialect.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.speech.Voices;
import io.javalin.http.Context;

/** Lists the voices, and the well-known names with the voice that each stands for. */
public record ListOpenAiVoices(Voices voices) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the voices, for clients of OpenAI's API", "application/json");
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("voices");
        voices.all().forEach(voice -> list.addObject().put("id", voice.id()).put("name", voice.name()));
        new VoiceNames(voices)
                .aliases()
                .forEach((name, voice) ->
                        list.addObject().put("id", name).put("name", name + " (" + voice.name() + ")"));
        Replies.json(ctx, 200, body);
    }
}
