package dev.lectern.http.dialect.marytts;

import dev.lectern.http.problem.Problem;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The voices under their own ids, and under the names of MaryTTS's English voices, which clients are set to when nobody
 * chooses (Home Assistant: cmu-slt-hsmm, speech-dispatcher: dfki-spike). Such a name stands for the first voice here of the
 * gender that it names, or for the default voice.
 *
 * @param voices who can speak
 */
record MaryVoices(Voices voices) {
    static final List<String> LOCALES = List.of("en_US", "en_GB", "en");

    private static final Map<String, String> KNOWN = known();

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        for (String hsmm : List.of("", "-hsmm")) {
            known.put("cmu-slt" + hsmm, "en_US female");
            known.put("cmu-bdl" + hsmm, "en_US male");
            known.put("cmu-rms" + hsmm, "en_US male");
            known.put("dfki-spike" + hsmm, "en_GB male");
            known.put("dfki-obadiah" + hsmm, "en_GB male");
            known.put("dfki-prudence" + hsmm, "en_GB female");
            known.put("dfki-poppy" + hsmm, "en_GB female");
        }
        return known;
    }

    /** One line a voice, the default first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Voice voice : voices.all()) {
            lines.add(voice.id() + " " + voice.language().replace('-', '_') + " " + voice.gender() + " hmm");
        }
        KNOWN.forEach((name, place) -> lines.add(name + " " + place + " hmm"));
        return lines;
    }

    /** @throws Problem 400 for a name that is not in the list */
    Voice find(String name) {
        if (name.isEmpty()) {
            return voices.standard();
        }
        return voices.find(name).orElseGet(() -> known(name));
    }

    private Voice known(String name) {
        String place = KNOWN.getOrDefault(name, "");
        if (place.isEmpty()) {
            throw Problem.parameter("VOICE", "There is no such voice here; /voices lists those that there are.");
        }
        return voices.all().stream()
                .filter(voice -> place.endsWith(" " + voice.gender()))
                .findFirst()
                .orElseGet(voices::standard);
    }

    /** @throws Problem 400 for a locale of another language than English */
    static void checkLocale(String locale) {
        if (!locale.isEmpty() && !locale.matches("(?i)en([_-][a-z]{2})?")) {
            throw Problem.parameter(
                    "LOCALE", "The locale is not spoken here; take one of " + String.join(", ", LOCALES) + ".");
        }
    }
}
