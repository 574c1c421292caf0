package dev.lectern.http.action;

import dev.lectern.article.ArticleFolder;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Outflow;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Accept;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Studio;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Gives text, times and sound side by side while they are made, as events. */
public record FollowNarration(ArticleFolder articles, Narrations narrations, Studio studio) implements Action {
    private static final List<String> AUDIO = List.of("none", "mp3", "pcm");
    private static final int MP3_FRAMES = 576;

    @Override
    public Operation operation() {
        return Operation.giving(
                        "Follows a narration while it is made", EventForm.SSE.mediaType(), EventForm.LINES.mediaType())
                .taking(Narrations.PARAMETERS)
                .taking(List.of(Parameter.word("audio", AUDIO, "What sound goes with the events; none if not given.")))
                .failing(404, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        String audio = query.get("audio").orElse("none");
        if (!AUDIO.contains(audio)) {
            throw Problem.parameter("audio", "The parameter audio is none, mp3 or pcm.");
        }
        Narration narration = narrations.of(ArticleIds.article(ctx, articles), query);
        boolean lines = Accept.of(ctx).prefers(EventForm.LINES.mediaType(), EventForm.SSE.mediaType());
        EventForm form = lines ? EventForm.LINES : EventForm.SSE;
        Runnable head = () -> {
            ctx.status(200);
            ctx.res().setHeader("Cache-Control", "no-store");
            ctx.res().addHeader("Vary", "Accept");
            ctx.res().setContentType(form.mediaType());
        };
        if (Replies.headOnly(ctx)) {
            head.run();
            Replies.headOfUnknownLength(ctx);
            return;
        }
        ByteSource events = new NarrationSource(
                narration,
                studio.parts(narration, wanted(audio)),
                form,
                audio.equals("mp3") ? MP3_FRAMES : 1,
                Optional.ofNullable(ctx.req().getHeader("Last-Event-ID")));
        Later.answer(ctx, () -> Outflow.start(ctx, events, head));
    }

    private static Studio.Wanted wanted(String audio) {
        return switch (audio) {
            case "mp3" -> Studio.Wanted.MP3;
            case "pcm" -> Studio.Wanted.PCM;
            default -> Studio.Wanted.NOTHING;
        };
    }
}
