package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.speech.Tongue;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Lists the voices, or those that speak a language and, where none does, what could be installed. */
public record ListVoices(Voices voices) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the voices", "application/json")
                .shaped("VoiceList")
                .taking(List.of(Parameter.text(
                        "language",
                        "Only the voices that speak this language (BCP 47); \"advice\" tells what to install.")));
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("voices");
        String standard = voices.standard().id();
        Optional<String> language = query.get("language");
        for (Voice voice : voices.all()) {
            if (language.isPresent() && !Tongue.speaks(voice, language.get())) {
                continue;
            }
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
        language.ifPresent(tag -> body.put("advice", voices.advice(tag).orElse(null)));
        Documents.json(ctx, body);
    }
}
