package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.production.Studio;
import dev.lectern.timing.Timeline;
import dev.lectern.timing.TimelineJson;
import dev.lectern.timing.TimelineMarks;
import dev.lectern.timing.TimelineSrt;
import dev.lectern.timing.TimelineVtt;
import io.javalin.http.Context;
import java.util.List;

/** Gives the times of a narration's sentences and words. */
public record GiveTimeline(ArticleFolder articles, Narrations narrations, Studio studio) implements Action {
    /** The content type that Amazon Polly gives its speech marks. */
    private static final String MARKS = "application/x-json-stream";

    @Override
    public Operation operation() {
        return Operation.giving(
                        "Gives when each sentence and word is heard",
                        "application/json",
                        "text/vtt",
                        "application/x-subrip",
                        MARKS)
                .taking(Narrations.PARAMETERS)
                .taking(List.of(Parameter.flag("partial", "What is known now, without waiting for the rest.")))
                .failing(404, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        String extension = ctx.pathParam("ext");
        if (!List.of("json", "jsonl", "vtt", "srt").contains(extension)) {
            throw Problem.notFound("A timeline is offered as json, jsonl, vtt and srt.");
        }
        Article article = ArticleIds.article(ctx, articles);
        Narration narration = narrations.of(article, query);
        if (query.flag("partial")) {
            ctx.res().setHeader("Cache-Control", "no-store");
            Timeline now = studio.partialTimeline(narration);
            Replies.text(ctx, 200, mediaType(extension), written(extension, now, article.text()));
        } else if (Replies.headOnly(ctx)) {
            ctx.res().setContentType(mediaType(extension) + "; charset=utf-8");
            Replies.headOfUnknownLength(ctx);
        } else {
            Later.answer(
                    ctx,
                    () -> studio.timeline(narration)
                            .thenAccept(timeline -> Documents.text(
                                    ctx, mediaType(extension), written(extension, timeline, article.text()))));
        }
    }

    private static String mediaType(String extension) {
        return switch (extension) {
            case "vtt" -> "text/vtt";
            case "srt" -> "application/x-subrip";
            case "jsonl" -> MARKS;
            default -> "application/json";
        };
    }

    private static String written(String extension, Timeline timeline, String text) {
        return switch (extension) {
            case "vtt" -> TimelineVtt.write(timeline, text);
            case "srt" -> TimelineSrt.write(timeline, text);
            case "jsonl" -> TimelineMarks.write(timeline, text);
            default -> TimelineJson.write(timeline);
        };
    }
}
