package dev.lectern.http.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Place;
import dev.lectern.article.Places;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Keeps where the listener is in an article. */
public record KeepPlace(ArticleFolder articles, Places places) implements Action {
    /** Seconds; an article's text speaks for some days at most. */
    private static final int MOST_LEFT = 10_000_000;

    private static final Set<String> MEMBERS = Set.of("at", "heard", "left", "updated");

    @Override
    public Operation operation() {
        return Operation.giving("Keeps where the listener is", "application/json")
                .shaped("Place")
                .holding("NewPlace")
                .reading(Body.JSON)
                .failing(404, 413, 415, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        Body.take(ctx, List.of(Body.JSON), body -> {
            ObjectNode place = body.object();
            place.fieldNames().forEachRemaining(KeepPlace::require);
            JsonNode at = place.path("at");
            if (!at.isIntegralNumber() || !at.canConvertToInt()) {
                throw Problem.parameter("at", "The member at is an offset in the text, a whole number.");
            }
            JsonNode heard = place.path("heard");
            if (!heard.isMissingNode() && !heard.isBoolean()) {
                throw Problem.parameter("heard", "The member heard is true or false.");
            }
            Place kept = places.put(article, at.asInt(), heard.asBoolean(false), left(place.path("left")));
            Replies.json(ctx, 200, ReadPlace.json(Optional.of(kept)));
        });
    }

    private static OptionalDouble left(JsonNode left) {
        if (left.isMissingNode() || left.isNull()) {
            return OptionalDouble.empty();
        }
        double seconds = left.asDouble(-1);
        if (!left.isNumber() || !(seconds >= 0 && seconds <= MOST_LEFT)) {
            throw Problem.parameter("left", "The member left is in seconds, a number from 0 to " + MOST_LEFT + ".");
        }
        return OptionalDouble.of(seconds);
    }

    /** What the answer to a read holds may come back; the time of it is ours to say. */
    private static void require(String name) {
        if (!MEMBERS.contains(name)) {
            throw Problem.parameter(name, "A place has no member " + name + ".");
        }
    }
}
