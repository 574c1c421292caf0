package dev.lectern.http.dialect.marytts;

import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.AudioFormats;
import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.action.SoundReply;
import dev.lectern.http.action.SpeechText;
import dev.lectern.http.action.SpokenMarkup;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Inflow;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Articulations;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.narration.PassagePhones;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.ssml.Notice;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks a text as MaryTTS does. A posted form is read as one whatever content type it claims to have: clients in use send none.
 */
public record ProcessText(Narrator narrator, Studio studio, Voices voices, Articulations articulations, boolean posted)
        implements Action {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessText.class);
    private static final Set<String> OTHER_TYPES = Set.of("multipart/form-data", "application/json", "text/xml");

    @Override
    public Operation operation() {
        String[] answers =
                AudioFormats.all().stream().map(AudioFormat::mediaType).toArray(String[]::new);
        Operation operation = Operation.giving(
                        "Speaks a text, for clients of MaryTTS",
                        Stream.concat(Stream.of(answers), Stream.of("text/plain"))
                                .toArray(String[]::new))
                .taking(MaryRequest.PARAMETERS);
        return posted
                ? operation.reading(Body.FORM).holding(MaryRequest.PARAMETERS).failing(413, 415, 422, 429)
                : operation.failing(413, 422, 429);
    }

    @Override
    public void answer(Context ctx, Query query) {
        if (!posted) {
            speak(ctx, query);
            return;
        }
        checkType(ctx);
        Inflow.take(ctx, bytes -> {
            String form = new String(bytes, StandardCharsets.UTF_8).strip();
            speak(ctx, query.and(Query.parse(form, MaryRequest.PARAMETERS)));
        });
    }

    private static void checkType(Context ctx) {
        String field = ctx.req().getContentType();
        if (field != null && OTHER_TYPES.contains(field.split(";")[0].strip())) {
            throw Problem.of(415, "The body is a form; send it as " + Body.FORM + ".");
        }
    }

    private void speak(Context ctx, Query query) {
        MaryOutput output = MaryOutput.of(MaryRequest.required(query, "OUTPUT_TYPE"));
        MaryAudio audio = MaryAudio.read(query.get("AUDIO").orElse("WAVE_FILE"));
        Voice voice = new MaryVoices(voices)
                .find(query.get("VOICE").orElse(""), query.get("LOCALE").orElse(""));
        MaryEffects effects = MaryEffects.of(query, voice);
        SpeechText text = text(query).louder(effects.gainHundredths());
        text.check(voices);
        SpokenMarkup.tell(ctx, text, voices);
        Narration narration = text.narration(narrator, voice, effects.manner());
        if (output != MaryOutput.AUDIO) {
            describe(ctx, output, narration);
            return;
        }
        if (Replies.headOnly(ctx)) {
            SoundReply.streamHead(ctx, audio.format());
            Replies.headOfUnknownLength(ctx);
            return;
        }
        Sound sound = studio.once(narration, audio.format());
        Later.answer(
                ctx,
                () -> audio.stream()
                        ? SoundReply.stream(ctx, sound, audio.format())
                        : SoundReply.whole(ctx, sound, audio.format()));
    }

    private void describe(Context ctx, MaryOutput output, Narration narration) {
        if (!voices.engineOf(narration.voice()).tellsPhones()) {
            throw Problem.parameter(
                    422,
                    "VOICE",
                    "The voice " + narration.voice().id()
                            + " does not tell of what sounds its words are made, so there is no " + output
                            + "; take another voice.");
        }
        Iterator<PassagePhones> passages = articulations.of(narration);
        if (!passages.hasNext()) {
            throw Problem.parameter(
                    422, "INPUT_TEXT", "There is nothing in this text that can be spoken; add some words to it.");
        }
        Replies.text(
                ctx,
                200,
                "text/plain",
                output == MaryOutput.PHONEMES
                        ? Phonemes.write(narration, passages)
                        : RealisedDurations.write(narration, passages));
    }

    private static SpeechText text(Query query) {
        String written = MaryRequest.required(query, "INPUT_TEXT");
        SpeechText text = switch (MaryRequest.required(query, "INPUT_TYPE")) {
            case "TEXT" -> SpeechText.plain(written);
            case "SSML" -> SpeechText.ssml(written);
            default ->
                throw Problem.parameter(
                        "INPUT_TYPE", "That input type is not read here; /datatypes lists those that are.");
        };
        for (Notice notice : text.notices()) {
            LOG.info("Not followed in SSML, line {}: {}", notice.line(), notice.text());
        }
        return text;
    }
}
