package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Gives an article as its author wrote it, front matter and all. */
public record ReadSource(ArticleFolder articles) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives an article as it was written", "text/markdown", "text/plain", "text/html")
                .failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        String written = articles.written(article.id()).orElseGet(article::text);
        Documents.text(ctx, article.format().mediaType(), written);
    }
}
