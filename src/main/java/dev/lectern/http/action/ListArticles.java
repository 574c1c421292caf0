package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Page;
import dev.lectern.article.Places;
import dev.lectern.article.Summary;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists and searches the articles. */
public record ListArticles(ArticleFolder articles, Places places, ArticleJson json) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists articles, the newest first", "application/json")
                .shaped("ArticleList")
                .taking(
                        List.of(
                                Parameter.text("q", "Words that title and text must hold."),
                                Parameter.integer("limit", "How many, 1 to 100; 20 when it is not given."),
                                Parameter.text("cursor", "The next of the answer before."),
                                Parameter.flag(
                                        "begun",
                                        "Only those begun and not heard to the end, the one heard last first; with limit alone.")));
    }

    @Override
    public void answer(Context ctx, Query query) {
        int limit = query.number("limit", 1, 100, 20);
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("articles");
        if (query.flag("begun")) {
            begun(query).limit(limit).forEach(summary -> list.add(row(summary)));
            body.putNull("next");
        } else {
            Page page = articles.page(query.get("q").orElse(""), limit, query.get("cursor"));
            page.articles().forEach(summary -> list.add(row(summary)));
            body.put("next", page.next().orElse(null));
        }
        Documents.json(ctx, body);
    }

    private Stream<Summary> begun(Query query) {
        if (query.get("q").isPresent() || query.get("cursor").isPresent()) {
            throw Problem.parameter("begun", "The parameter begun goes with limit alone; leave q and cursor out.");
        }
        return places.begun().stream().map(articles::summary).flatMap(Optional::stream);
    }

    /** With the listener's place, so that a list can tell what is left without a request an article. */
    private ObjectNode row(Summary summary) {
        ObjectNode row = json.summary(summary);
        row.set("place", ReadPlace.json(articles.find(summary.id()).flatMap(places::find)));
        return row;
    }
}
