package dev.lectern.http.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;

/** Puts a bookmark at an offset in an article, with a note or without. */
public record KeepBookmark(ArticleFolder articles, Bookmarks bookmarks) implements Action {
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");

    @Override
    public Operation operation() {
        return Operation.giving("Puts a bookmark in an article", "application/json")
                .shaped("Bookmark")
                .holding("NewBookmark")
                .reading(Body.JSON)
                .failing(404, 413, 415, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        int at = at(ctx);
        Body.take(ctx, List.of(Body.JSON), body -> {
            ObjectNode members = body.object();
            members.fieldNames().forEachRemaining(KeepBookmark::require);
            JsonNode note = members.path("note");
            if (!note.isMissingNode() && !note.isTextual()) {
                throw Problem.parameter("note", "The member note is a string.");
            }
            Replies.json(ctx, 200, ListBookmarks.json(bookmarks.put(article, at, note.asText(""))));
        });
    }

    /** The offset that an address names. @throws Problem 404 when it is none */
    static int at(Context ctx) {
        String at = ctx.pathParam("at");
        if (!OFFSET.matcher(at).matches()) {
            throw Problem.notFound("A bookmark's address ends with its offset in the text, a whole number.");
        }
        return Integer.parseInt(at);
    }

    private static void require(String name) {
        if (!name.equals("note")) {
            throw Problem.parameter(name, "A bookmark is put with a note alone; it has no member " + name + ".");
        }
    }
}
