package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Later;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.production.Studio;
import dev.lectern.publish.feed.Transcript;
import io.javalin.http.Context;
import java.util.stream.Stream;

/** Gives what is said in an episode, with its times. */
public record GiveTranscript(ArticleFolder articles, Narrations narrations, Studio studio) implements Action {
    @Override
    public Operation operation() {
        String[] types =
                Stream.of(Transcript.values()).map(Transcript::mediaType).toArray(String[]::new);
        return Operation.giving("Gives the transcript of an episode", types).failing(404, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Transcript form = Transcript.ofExtension(ctx.pathParam("ext"))
                .orElseThrow(() -> Problem.notFound("A transcript is offered as vtt, json and srt."));
        Article article = ArticleIds.article(ctx, articles);
        Narration narration = narrations.of(article, query);
        Openly.read(ctx);
        Later.answer(
                ctx,
                () -> studio.timeline(narration)
                        .thenAccept(timeline ->
                                Documents.text(ctx, form.mediaType(), form.write(timeline, article.text()))));
    }
}
