package dev.lectern.http.action;

import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.article.Places;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.List;

/** Removes an article, with its place and bookmarks; with {@code If-Match} only as it was read. */
public record RemoveArticle(ArticleFolder articles, Places places, Bookmarks bookmarks, ArticleJson json)
        implements Action {
    @Override
    public Operation operation() {
        return new Operation(
                "Removes an article and its sound",
                List.of(),
                List.of(),
                List.of(),
                "",
                204,
                List.of(),
                "",
                List.of(404, 412));
    }

    @Override
    public void answer(Context ctx, Query query) {
        String id = ArticleIds.id(ctx);
        Conditions.writing(
                ctx, articles.find(id).map(article -> Documents.validators(Json.bytes(json.whole(article)))));
        if (!articles.delete(id)) {
            throw Problem.notFound("There is no article with that id; see /api/articles.");
        }
        places.forget(id);
        bookmarks.forget(id);
        Replies.empty(ctx, 204);
    }
}
