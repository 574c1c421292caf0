package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Json;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import dev.lectern.http.range.Validators;
import io.javalin.http.Context;
import java.util.Optional;

/** Stores an article under its id, in the place of the one that is there. */
public record ReplaceArticle(ArticleFolder articles, ArticleJson json) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Stores an article in the place of another", "application/json")
                .shaped("Article")
                .reading(Drafts.TYPES.toArray(String[]::new))
                .holding(Drafts.MEMBERS)
                .failing(404, 412, 413, 415, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        String id = ArticleIds.id(ctx);
        Body.take(ctx, Drafts.TYPES, body -> {
            Optional<Article> before = articles.find(id);
            Conditions.writing(ctx, before.map(this::validators));
            Article article = articles.replace(id, Drafts.read(body));
            if (before.isEmpty()) {
                ctx.res().setHeader("Location", json.address(id));
            }
            ctx.res().setHeader("ETag", validators(article).tag());
            Replies.json(ctx, before.isEmpty() ? 201 : 200, json.whole(article));
        });
    }

    private Validators validators(Article article) {
        return Documents.validators(Json.bytes(json.whole(article)));
    }
}
