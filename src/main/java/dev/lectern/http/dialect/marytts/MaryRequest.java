package dev.lectern.http.dialect.marytts;

import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The parameters of {@code /process}. */
final class MaryRequest {
    static final List<Parameter> PARAMETERS = parameters();

    private MaryRequest() {}

    private static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(
                Parameter.text("INPUT_TEXT", "What is spoken, up to two hours of it."),
                Parameter.word("INPUT_TYPE", List.of("TEXT", "SSML"), "What it is."),
                Parameter.word("OUTPUT_TYPE", MaryOutput.names(), "What is wanted."),
                Parameter.text("AUDIO", "The audio format; see /audioformats."),
                Parameter.text("LOCALE", "The language; see /locales."),
                Parameter.text("VOICE", "The voice; see /voices.")));
        for (String unused : List.of(
                "STYLE",
                "AUDIO_OUT",
                "OUTPUT_TEXT",
                "VOICE_SELECTIONS",
                "HELP_TEXT",
                "exampleTexts",
                "OUTPUT_TYPE_PARAMS")) {
            all.add(Parameter.text(unused, "Sent by MaryTTS's own page; makes no difference."));
        }
        for (String effect : MaryEffects.NAMES) {
            all.add(Parameter.text("effect_" + effect + "_selected", "Whether the effect is wanted: on."));
            all.add(Parameter.text("effect_" + effect + "_parameters", "How much of it; see /audioeffects."));
        }
        return List.copyOf(all);
    }

    /** @throws Problem 400 where it is missing */
    static String required(Query query, String name) {
        return query.get(name).orElseThrow(() -> Problem.parameter(name, "The parameter " + name + " is missing."));
    }
}
