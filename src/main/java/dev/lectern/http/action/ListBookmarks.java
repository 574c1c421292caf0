package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmark;
import dev.lectern.article.Bookmarks;
import dev.lectern.http.flow.Json;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Lists the bookmarks in an article, in the order of its text. */
public record ListBookmarks(ArticleFolder articles, Bookmarks bookmarks) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Lists the bookmarks in an article", "application/json")
                .shaped("BookmarkList")
                .failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("bookmarks");
        bookmarks.in(ArticleIds.article(ctx, articles)).forEach(bookmark -> list.add(json(bookmark)));
        Documents.json(ctx, body);
    }

    static ObjectNode json(Bookmark bookmark) {
        return Json.object()
                .put("at", bookmark.at())
                .put("note", bookmark.note())
                .put("words", bookmark.words())
                .put("made", bookmark.made().toString());
    }
}
