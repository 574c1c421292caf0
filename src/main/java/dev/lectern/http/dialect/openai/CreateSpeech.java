package dev.lectern.http.dialect.openai;

import dev.lectern.audio.AudioFormat;
import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.action.SoundReply;
import dev.lectern.http.action.SpeechText;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Outflow;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.speech.Voices;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** Speaks a text as OpenAI's API does. */
public record CreateSpeech(Narrator narrator, Studio studio, Voices voices, List<AudioFormat> formats)
        implements Action {
    private static final List<String> TYPES = List.of(Body.JSON);
    private static final String EVENTS = "text/event-stream";

    public CreateSpeech {
        formats = List.copyOf(formats);
    }

    @Override
    public Operation operation() {
        String[] answers = Stream.concat(formats.stream().map(AudioFormat::mediaType), Stream.of("audio/pcm", EVENTS))
                .toArray(String[]::new);
        return Operation.giving("Speaks a text, for clients of OpenAI's API", answers)
                .reading(Body.JSON)
                .holding(SpeechRequest.MEMBERS)
                .failing(404, 413, 415, 422, 429);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, TYPES, body -> speak(ctx, body));
    }

    private void speak(Context ctx, Body body) {
        SpeechRequest request = SpeechRequest.read(body.object(), new VoiceNames(voices), formats);
        Narration narration = narration(request);
        if (request.instructed()) {
            ctx.res().setHeader("Lectern-Notice", "Instructions are not followed here.");
        }
        Sound sound = studio.once(narration, request.format());
        if (request.events()) {
            Later.answer(
                    ctx,
                    () -> sound.begun()
                            .thenCompose(begun -> Outflow.start(
                                    ctx, new SpeechEvents(sound.live(), request.input()), () -> head(ctx)))
                            .whenComplete((done, e) -> sound.close()));
        } else {
            Later.answer(ctx, () -> SoundReply.stream(ctx, sound, request.format()));
        }
    }

    /** What is wrong with the text is wrong with the member {@code input} here. */
    private Narration narration(SpeechRequest request) {
        try {
            return SpeechText.plain(request.input()).narration(narrator, request.voice(), request.manner());
        } catch (Problem problem) {
            throw Problem.parameter(problem.status(), "input", problem.detail());
        }
    }

    private static void head(Context ctx) {
        ctx.status(200);
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.res().setContentType(EVENTS);
    }
}
