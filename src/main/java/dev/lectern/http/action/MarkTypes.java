package dev.lectern.http.action;

import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.timing.SpeechMarks;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which speech marks a client wants, as Amazon Polly's {@code SpeechMarkTypes} does. */
final class MarkTypes {
    static final Parameter PARAMETER = Parameter.text(
            "types",
            "For jsonl, by commas: sentence, word, viseme, ssml; all that the voice can tell when it is not given.");

    private MarkTypes() {}

    /**
     * The types; without the parameter all that there are.
     *
     * @throws Problem 400 for what is no type, 422 for visemes of a voice that tells no sounds
     */
    static Set<SpeechMarks.Type> of(Query query, Narration narration, Voices voices) {
        boolean visemes = tellsPhones(narration.voice(), voices);
        if (query.get("types").isEmpty()) {
            return visemes
                    ? EnumSet.allOf(SpeechMarks.Type.class)
                    : EnumSet.complementOf(EnumSet.of(SpeechMarks.Type.VISEME));
        }
        Set<SpeechMarks.Type> types = EnumSet.noneOf(SpeechMarks.Type.class);
        for (String word : query.get("types").get().split(",", -1)) {
            types.add(SpeechMarks.Type.of(word.strip())
                    .orElseThrow(() -> Problem.parameter(
                            "types",
                            "The parameter types holds sentence, word, viseme and ssml, with commas between them.")));
        }
        if (types.contains(SpeechMarks.Type.VISEME) && !visemes) {
            throw Problem.parameter(
                    422,
                    "types",
                    "The voice " + narration.voice().id()
                            + " does not tell of what sounds its words are made, so there are"
                            + " no visemes; leave viseme out, or take another voice.");
        }
        return types;
    }

    /** Tells of the blocks in other languages that have no visemes. */
    static void notice(Context ctx, Set<SpeechMarks.Type> types, Narration narration, Voices voices) {
        Set<String> silent = narration.others().values().stream()
                .filter(voice -> !tellsPhones(voice, voices))
                .map(Voice::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (types.contains(SpeechMarks.Type.VISEME) && !silent.isEmpty()) {
            ctx.res().setHeader("Lectern-Notice", "no visemes where these voices read: " + String.join(", ", silent));
        }
    }

    /** A writer of these marks. */
    static SpeechMarks writer(Narration narration, Set<SpeechMarks.Type> types) {
        return new SpeechMarks(narration.article().text(), narration.voice().sampleRate(), types);
    }

    private static boolean tellsPhones(Voice voice, Voices voices) {
        return voices.engineOf(voice).tellsPhones();
    }
}
