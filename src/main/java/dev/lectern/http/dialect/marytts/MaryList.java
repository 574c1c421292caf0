package dev.lectern.http.dialect.marytts;

import dev.lectern.http.action.Action;
import dev.lectern.http.action.Operation;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.speech.Voices;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** One of the lists of MaryTTS's server, a line an entry. */
public record MaryList(String name, String summary, Supplier<List<String>> lines) implements Action {
    /** The voices: name, locale, gender and kind. */
    public static MaryList voices(Voices voices) {
        return new MaryList("voices", "Lists the voices", new MaryVoices(voices)::lines);
    }

    /** The locales of texts. */
    public static MaryList locales(Voices voices) {
        return new MaryList("locales", "Lists the locales", new MaryVoices(voices)::locales);
    }

    /** The version, in the words that clients look for. */
    public static MaryList version(String version) {
        return new MaryList(
                "version",
                "Tells the version",
                () -> List.of("Mary TTS server 5.2 (spoken by Lectern " + version + ")"));
    }

    /** What {@code AUDIO} may be. */
    public static MaryList audioFormats() {
        return new MaryList("audioformats", "Lists the audio formats", MaryAudio::names);
    }

    /** What goes in and out. */
    public static MaryList dataTypes() {
        return new MaryList(
                "datatypes",
                "Lists the data types",
                () -> List.of(
                        "TEXT INPUT", "SSML INPUT", "AUDIO OUTPUT", "REALISED_DURATIONS OUTPUT", "PHONEMES OUTPUT"));
    }

    /** The effects that are followed, with an example of their parameters. */
    public static MaryList effects() {
        return new MaryList("audioeffects", "Lists the audio effects", MaryEffects::examples);
    }

    @Override
    public Operation operation() {
        return Operation.giving(summary + ", for clients of MaryTTS", "text/plain");
    }

    @Override
    public void answer(Context ctx, Query query) {
        Replies.text(ctx, 200, "text/plain", String.join("\n", lines.get()) + "\n");
    }
}
