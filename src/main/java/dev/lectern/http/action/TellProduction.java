package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleFolder;
import dev.lectern.audio.AudioFormat;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Query;
import dev.lectern.narration.Narration;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Tells which files of a narration are there, which are being made, and how much of each; starts nothing. */
public record TellProduction(ArticleFolder articles, Narrations narrations, Studio studio, List<AudioFormat> formats)
        implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Tells which files of a narration are there or being made", "application/json")
                .shaped("Production")
                .taking(Narrations.PARAMETERS)
                .failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Narration narration = narrations.of(ArticleIds.article(ctx, articles), query);
        ObjectNode body = Json.object();
        ArrayNode ready = body.putArray("ready");
        ArrayNode making = body.putArray("making");
        ObjectNode progress = body.putObject("progress");
        for (AudioFormat format : formats) {
            Optional<Sound> known = studio.known(narration, format);
            if (known.isPresent()) {
                try (Sound sound = known.get()) {
                    boolean finished = sound.finished();
                    (finished ? ready : making).add(format.extension());
                    if (!finished) {
                        progress.put(format.extension(), Math.round(sound.progress() * 1000) / 1000.0);
                    }
                }
            }
        }
        Documents.json(ctx, body);
    }
}
