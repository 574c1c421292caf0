package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** Stores a new article. */
public record AddArticle(ArticleFolder articles, ArticleJson json) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Stores a new article", "application/json")
                .shaped("Article")
                .reading(Drafts.TYPES.toArray(String[]::new))
                .holding(Drafts.MEMBERS)
                .status(201)
                .failing(413, 415, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, Drafts.TYPES, body -> {
            Article article = articles.create(Drafts.read(body));
            ctx.res().setHeader("Location", json.address(article.id()));
            Replies.json(ctx, 201, json.whole(article));
        });
    }
}
