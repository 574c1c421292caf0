package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Place;
import dev.lectern.article.Places;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells where the listener is in an article: at its beginning when nobody has said otherwise. */
public record ReadPlace(ArticleFolder articles, Places places) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Tells where the listener is", "application/json")
                .shaped("Place")
                .failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Documents.json(ctx, json(places.find(ArticleIds.article(ctx, articles))));
    }

    static ObjectNode json(Optional<Place> place) {
        ObjectNode node = Json.object()
                .put("at", place.map(Place::at).orElse(0))
                .put("heard", place.map(Place::heard).orElse(false));
        place.map(Place::left)
                .orElse(OptionalDouble.empty())
                .ifPresentOrElse(seconds -> node.put("left", seconds), () -> node.putNull("left"));
        return node.put(
                "updated", place.map(known -> known.updated().toString()).orElse(null));
    }
}
