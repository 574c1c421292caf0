package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Draft;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;
import java.time.Clock;

/** Shows what an article would be, and stores nothing. */
public record PreviewArticle(ArticleReader reader, ArticleJson json, Clock clock) implements Action {
    private static final String ID = "preview";

    @Override
    public Operation operation() {
        return Operation.giving("Shows what an article would be", "application/json")
                .shaped("Preview")
                .reading(Drafts.TYPES.toArray(String[]::new))
                .holding(Drafts.MEMBERS)
                .failing(413, 415);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, Drafts.TYPES, body -> {
            Draft draft = Drafts.read(body);
            String name = draft.title().filter(title -> !title.isBlank()).orElse("Untitled");
            ObjectNode article = json.whole(reader.read(ID, name, draft.format(), draft.text(), clock.instant()));
            article.remove("links");
            Replies.json(ctx, 200, article);
        });
    }
}
