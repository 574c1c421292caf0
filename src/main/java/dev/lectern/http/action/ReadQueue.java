package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.UpNext;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;
import java.util.List;

/**
 * Tells which articles are to be heard next, those of them that are there, and the ids of all: one whose file is away for a
 * moment has its turn still.
 */
public record ReadQueue(ArticleFolder articles, UpNext upNext) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the articles to be heard next", "application/json")
                .shaped("Queue");
    }

    @Override
    public void answer(Context ctx, Query query) {
        Documents.json(ctx, json(articles, upNext.ids()));
    }

    static ObjectNode json(ArticleFolder articles, List<String> ids) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("articles");
        for (String id : ids) {
            articles.find(id)
                    .ifPresent(article -> list.addObject()
                            .put("id", id)
                            .put("title", article.title())
                            .put("language", article.language()));
        }
        ids.forEach(body.putArray("order")::add);
        return body;
    }
}
