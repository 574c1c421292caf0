package dev.lectern.http.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.UpNext;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.range.Validators;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps which articles are to be heard next; with {@code If-Match}, only in the place of the queue that the client knows. */
public record KeepQueue(ArticleFolder articles, UpNext upNext) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Keeps the articles to be heard next", "application/json")
                .shaped("Queue")
                .holding("NewQueue")
                .reading(Body.JSON)
                .failing(412, 413, 415, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, List.of(Body.JSON), body -> {
            List<String> wanted = ids(body.object());
            upNext.change(before -> {
                Conditions.writing(ctx, Optional.of(validators(before)));
                return wanted;
            });
            ctx.res().setHeader("ETag", validators(wanted).tag());
            Replies.json(ctx, 200, ReadQueue.json(articles, wanted));
        });
    }

    private Validators validators(List<String> ids) {
        return Documents.validators(Json.bytes(ReadQueue.json(articles, ids)));
    }

    private static List<String> ids(ObjectNode queue) {
        queue.fieldNames().forEachRemaining(KeepQueue::require);
        if (!queue.path("articles").isArray()) {
            throw bad();
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : queue.path("articles")) {
            if (!id.isTextual()) {
                throw bad();
            }
            ids.add(id.asText());
        }
        return ids;
    }

    private static void require(String name) {
        if (!name.equals("articles")) {
            throw Problem.parameter(name, "A queue has no member " + name + ".");
        }
    }

    private static Problem bad() {
        return Problem.parameter("articles", "The member articles is a list of ids, each a text, the next one first.");
    }
}
