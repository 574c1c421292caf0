package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Query;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.OptionalDouble;

/** Lists the voices. */
public record ListVoices(Voices voices) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the voices", "application/json");
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("voices");
        String standard = voices.standard().id();
        for (Voice voice : voices.all()) {
            OptionalDouble speed = voices.speed(voice);
            ObjectNode node = list.addObject();
            node.put("speed", speed.isPresent() ? Double.valueOf(Math.round(speed.getAsDouble() * 10) / 10.0) : null);
            node.put("id", voice.id())
                    .put("name", voice.name())
                    .put("engine", voice.engine())
                    .put("language", voice.language())
                    .put("gender", voice.gender())
                    .put("sampleRate", voice.sampleRate())
                    .put("timing", voice.timing().name().toLowerCase(Locale.ROOT))
                    .put("default", voice.id().equals(standard))
                    .put("licence", voice.licence());
        }
        Documents.json(ctx, body);
    }
}
