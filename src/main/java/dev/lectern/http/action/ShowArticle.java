package dev.lectern.http.action;

import dev.lectern.article.ArticleFolder;
import dev.lectern.http.input.Query;
import dev.lectern.http.page.Pages;
import io.javalin.http.Context;

/** Shows one article with its player. */
public record ShowArticle(ArticleFolder articles, Pages pages) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Shows an article with its player", "text/html").failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Documents.text(ctx, "text/html", pages.read(ArticleIds.article(ctx, articles)));
    }
}
