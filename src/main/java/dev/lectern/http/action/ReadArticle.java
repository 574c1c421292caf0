package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.input.Accept;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Gives one article, or its text alone to who accepts only that. */
public record ReadArticle(ArticleFolder articles, ArticleJson json) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives an article", "application/json", "text/plain")
                .shaped("Article")
                .failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        ctx.res().addHeader("Vary", "Accept");
        if (Accept.of(ctx).prefers("text/plain", "application/json")) {
            Documents.text(ctx, "text/plain", article.text());
        } else {
            Documents.json(ctx, json.whole(article));
        }
    }
}
