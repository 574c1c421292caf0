package dev.lectern.http.action;

import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;

/** Takes a bookmark away. */
public record RemoveBookmark(ArticleFolder articles, Bookmarks bookmarks) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Takes a bookmark away").status(204).failing(404, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        if (!bookmarks.remove(ArticleIds.article(ctx, articles), KeepBookmark.at(ctx))) {
            throw Problem.notFound("There is no bookmark at that offset.");
        }
        Replies.empty(ctx, 204);
    }
}
