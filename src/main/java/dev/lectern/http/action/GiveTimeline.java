package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Outflow;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.range.Validators;
import dev.lectern.narration.Articulations;
import dev.lectern.narration.Narration;
import dev.lectern.production.Studio;
import dev.lectern.timing.SpeechMarks;
import dev.lectern.timing.Timeline;
import dev.lectern.timing.TimelineJson;
import dev.lectern.timing.TimelineSrt;
import dev.lectern.timing.TimelineVtt;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the times of a narration's sentences and words, and of its visemes. */
public record GiveTimeline(ArticleFolder articles, Narrations narrations, Studio studio, Articulations articulations)
        implements Action {
    /** The content type that Amazon Polly gives its speech marks. */
    static final String MARKS = "application/x-json-stream";

    private static final int TAG_LETTERS = 32;

    @Override
    public Operation operation() {
        return Operation.giving(
                        "Gives when each sentence and word is heard",
                        "application/json",
                        "text/vtt",
                        "application/x-subrip",
                        MARKS)
                .shaped("Timeline")
                .taking(Narrations.PARAMETERS)
                .taking(List.of(
                        Parameter.flag("partial", "What is known now, without waiting for the rest."),
                        MarkTypes.PARAMETER))
                .failing(404, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        String extension = ctx.pathParam("ext");
        if (!List.of("json", "jsonl", "vtt", "srt").contains(extension)) {
            throw Problem.notFound("A timeline is offered as json, jsonl, vtt and srt.");
        }
        boolean marks = extension.equals("jsonl");
        if (!marks && query.get("types").isPresent()) {
            throw Problem.parameter("types", "The parameter types belongs to timeline.jsonl; leave it out here.");
        }
        Article article = ArticleIds.article(ctx, articles);
        Narration narration = narrations.of(article, query);
        Set<SpeechMarks.Type> types = marks ? MarkTypes.of(query, narration, narrations.voices()) : Set.of();
        if (query.flag("partial")) {
            ctx.res().setHeader("Cache-Control", "no-store");
            Timeline now = studio.partialTimeline(narration);
            Replies.text(ctx, 200, mediaType(extension), written(extension, now, narration, types));
        } else if (Replies.headOnly(ctx)) {
            ctx.res().setContentType(mediaType(extension) + "; charset=utf-8");
            Replies.headOfUnknownLength(ctx);
        } else if (types.contains(SpeechMarks.Type.VISEME)) {
            stream(ctx, narration, types);
        } else {
            Later.answer(
                    ctx,
                    () -> studio.timeline(narration)
                            .thenAccept(timeline -> Documents.text(
                                    ctx, mediaType(extension), written(extension, timeline, narration, types))));
        }
    }

    /** The key stands for everything that the marks depend on, so they have a tag before they are made. */
    private void stream(Context ctx, Narration narration, Set<SpeechMarks.Type> types) {
        ctx.res().setHeader("Cache-Control", "no-cache");
        String tag = types.stream()
                .map(SpeechMarks.Type::word)
                .sorted()
                .collect(Collectors.joining("+", narration.key().substring(0, TAG_LETTERS) + "-", ""));
        if (!Conditions.reading(ctx, Validators.of(tag))) {
            return;
        }
        MarkTypes.notice(ctx, types, narration, narrations.voices());
        MarksSource source =
                new MarksSource(narration, articulations.of(narration), MarkTypes.writer(narration, types));
        Later.answer(ctx, () -> Outflow.start(ctx, source, () -> ctx.res().setContentType(MARKS + "; charset=utf-8")));
    }

    private static String mediaType(String extension) {
        return switch (extension) {
            case "vtt" -> "text/vtt";
            case "srt" -> "application/x-subrip";
            case "jsonl" -> MARKS;
            default -> "application/json";
        };
    }

    private static String written(
            String extension, Timeline timeline, Narration narration, Set<SpeechMarks.Type> types) {
        return switch (extension) {
            case "vtt" -> TimelineVtt.write(timeline, narration.article().text());
            case "srt" -> TimelineSrt.write(timeline, narration.article().text());
            case "jsonl" -> MarkTypes.writer(narration, types).write(timeline.cues(), List.of(), List.of());
            default -> TimelineJson.write(timeline);
        };
    }
}
