package dev.lectern.http.action;

import dev.lectern.audio.AudioFormat;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Outflow;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Articulations;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.Recitals;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.speech.Manner;
import dev.lectern.timing.SpeechMarks;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Speaks any text at once and stores nothing: as a file, or, for a client that asks for events, as the times of each
 * sentence's words before its sound, which is then sent while it is made.
 */
public record SpeakText(
        Narrations narrations,
        Narrator narrator,
        Studio studio,
        Recitals recitals,
        Articulations articulations,
        Formats formats,
        boolean posted)
        implements Action {
    private static final int MOST_RATE = 600;
    private static final String MARKS = "jsonl";
    private static final List<String> TYPES = List.of(Body.JSON, Body.FORM);
    private static final List<String> TEXT_TYPES = List.of("plain", "ssml");

    @Override
    public Operation operation() {
        Operation operation = Operation.giving("Speaks a text", mediaTypes())
                .taking(parameters())
                .failing(413, 422, 429);
        return posted
                ? operation
                        .reading(TYPES.toArray(String[]::new))
                        .holding(parameters())
                        .failing(413, 415, 422, 429)
                : operation;
    }

    private String[] mediaTypes() {
        return Stream.concat(
                        Stream.of(formats.mediaTypes()),
                        Stream.of(EventForm.SSE.mediaType(), EventForm.LINES.mediaType(), GiveTimeline.MARKS))
                .toArray(String[]::new);
    }

    private List<Parameter> parameters() {
        return List.of(
                Parameter.text("text", "What is spoken, up to two hours of it."),
                Parameter.word("type", TEXT_TYPES, "What the text is; plain when it is not given."),
                Parameter.text("voice", "The id of a voice; see /api/voices."),
                Parameter.number("rate", "Speed, 0.5 to 6; 1 is natural."),
                Parameter.number("pitch", "Height, 0.5 to 2; 1 is natural."),
                Parameter.word(
                        "format",
                        Stream.concat(formats.extensions().stream(), Stream.of(MARKS))
                                .toList(),
                        "The format, or jsonl for speech marks without sound; wav when it is not given."),
                MarkTypes.PARAMETER);
    }

    @Override
    public void answer(Context ctx, Query query) {
        if (!posted || noBody(ctx)) {
            speak(ctx, query);
            return;
        }
        Body.take(ctx, TYPES, body -> {
            Query more = body.type().equals(Body.JSON) ? body.members(parameters()) : body.form(parameters());
            speak(ctx, query.and(more));
        });
    }

    private static boolean noBody(Context ctx) {
        return ctx.req().getContentType() == null
                && ctx.req().getContentLengthLong() <= 0
                && ctx.req().getHeader("Transfer-Encoding") == null;
    }

    private void speak(Context ctx, Query query) {
        String text = query.get("text")
                .orElseThrow(
                        () -> Problem.parameter("text", "The parameter text is missing; it holds what is spoken."));
        boolean marks = query.get("format").filter(MARKS::equals).isPresent();
        if (!marks && query.get("types").isPresent()) {
            throw Problem.parameter("types", "The parameter types belongs to format=jsonl; leave it out here.");
        }
        Optional<EventForm> events = query.get("format").isPresent() ? Optional.empty() : EventForm.wanted(ctx);
        AudioFormat format =
                formats.ofParameter(marks ? "wav" : query.get("format").orElse("wav"));
        Manner manner = new Manner(Narrations.rate(query, MOST_RATE), Narrations.pitch(query));
        SpeechText spoken = SpokenMarkup.of(ctx, query.get("type").orElse("plain"), text, narrations.voices());
        Narration narration = spoken.narration(narrator, narrations.voice(spoken.article(), query), manner);
        if (marks) {
            marks(ctx, narration, MarkTypes.of(query, narration, narrations.voices()));
            return;
        }
        ctx.res().addHeader("Vary", "Accept");
        if (Replies.headOnly(ctx)) {
            events.ifPresentOrElse(form -> eventHead(ctx, form), () -> SoundReply.streamHead(ctx, format));
            Replies.headOfUnknownLength(ctx);
        } else if (events.isPresent()) {
            ByteSource source = new RecitalSource(recitals.of(narration), events.get());
            Later.answer(ctx, () -> Outflow.start(ctx, source, () -> eventHead(ctx, events.get())));
        } else {
            Sound sound = studio.once(narration, format);
            Later.answer(ctx, () -> SoundReply.stream(ctx, sound, format));
        }
    }

    private void marks(Context ctx, Narration narration, Set<SpeechMarks.Type> types) {
        Runnable head = () -> {
            ctx.status(200);
            ctx.res().setHeader("Cache-Control", "no-store");
            ctx.res().setContentType(GiveTimeline.MARKS + "; charset=utf-8");
        };
        if (Replies.headOnly(ctx)) {
            head.run();
            Replies.headOfUnknownLength(ctx);
            return;
        }
        MarksSource source =
                new MarksSource(narration, articulations.of(narration), MarkTypes.writer(narration, types));
        Later.answer(ctx, () -> Outflow.start(ctx, source, head));
    }

    private static void eventHead(Context ctx, EventForm form) {
        ctx.status(200);
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.res().setContentType(form.mediaType());
    }
}
