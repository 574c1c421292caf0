package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Later;
import dev.lectern.http.input.Query;
import dev.lectern.narration.Narration;
import dev.lectern.production.Studio;
import dev.lectern.publish.feed.Chapters;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Gives the chapters of an episode. */
public record GiveChapters(ArticleFolder articles, Narrations narrations, Studio studio) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives the chapters of an episode", Chapters.MEDIA_TYPE)
                .failing(404, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Article article = ArticleIds.article(ctx, articles);
        Narration narration = narrations.of(article, query);
        Openly.read(ctx);
        Later.answer(
                ctx,
                () -> studio.timeline(narration).thenAccept(timeline -> {
                    byte[] chapters = Chapters.write(article, timeline).getBytes(StandardCharsets.UTF_8);
                    Documents.bytes(ctx, Chapters.MEDIA_TYPE, chapters);
                }));
    }
}
