package dev.lectern.http.dialect.marytts;

import dev.lectern.http.problem.Problem;
import dev.lectern.speech.Tongue;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The voices under their own ids, and under the names of MaryTTS's voices, which clients are set to when nobody chooses (Home
 * Assistant: cmu-slt-hsmm, speech-dispatcher: dfki-spike and one or more for each language). Such a name stands for the first
 * voice here that speaks its language and is of its gender, or for whoever reads that language.
 *
 * @param voices who can speak
 */
record MaryVoices(Voices voices) {
    private static final Map<String, String> KNOWN = known();

    /** What POSIX calls the locale of no language. */
    private static final Set<String> NO_LOCALE = Set.of("c", "posix");

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
            known.put("bits1" + hsmm, "de female");
            known.put("bits2" + hsmm, "de male");
            known.put("bits3" + hsmm, "de male");
            known.put("bits4" + hsmm, "de female");
            known.put("dfki-pavoque-neutral" + hsmm, "de male");
            known.put("upmc-jessica" + hsmm, "fr female");
            known.put("upmc-pierre" + hsmm, "fr male");
            known.put("enst-camille" + hsmm, "fr female");
            known.put("enst-dennys" + hsmm, "fr male");
            known.put("istc-lucia" + hsmm, "it female");
            known.put("dfki-ot" + hsmm, "tr male");
            known.put("cmu-nk" + hsmm, "te female");
        }
        known.put("dfki-pavoque-styles", "de male");
        return known;
    }

    /** One line a voice, the default first; a known name only where somebody speaks its language. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Voice voice : voices.all()) {
            lines.add(voice.id() + " " + locale(voice) + " " + voice.gender() + " hmm");
        }
        KNOWN.forEach((name, place) -> {
            if (voices.speaking(language(place)).isPresent()) {
                lines.add(name + " " + place + " hmm");
            }
        });
        return lines;
    }

    /** The locales of all voices, and of English, with and without their countries. */
    List<String> locales() {
        Set<String> locales = new LinkedHashSet<>(List.of("en_US", "en_GB", "en"));
        for (Voice voice : voices.all()) {
            locales.add(locale(voice));
            locales.add(voice.language().split("-", 2)[0]);
        }
        return List.copyOf(locales);
    }

    /**
     * The voice of a name; where no name is given, the one that reads a locale. As in MaryTTS, a locale counts for nothing beside
     * a name: speech-dispatcher sends that of its own process, which may be {@code c}.
     *
     * @throws Problem 400 for a name or a locale that is not in the lists
     */
    Voice find(String name, String locale) {
        if (!name.isEmpty()) {
            return voices.find(name).orElseGet(() -> known(name));
        }
        if (locale.isEmpty() || NO_LOCALE.contains(locale.toLowerCase(Locale.ROOT))) {
            return voices.standard();
        }
        return reader(locale.replace('_', '-'))
                .orElseThrow(() ->
                        Problem.parameter("LOCALE", "The locale is not spoken here; /locales lists those that are."));
    }

    private Optional<Voice> reader(String language) {
        Voice standard = voices.standard();
        return Tongue.speaks(standard, language) ? Optional.of(standard) : voices.speaking(language);
    }

    private Voice known(String name) {
        String place = KNOWN.getOrDefault(name, "");
        Optional<Voice> reader = place.isEmpty() ? Optional.empty() : reader(language(place));
        if (reader.isEmpty()) {
            throw Problem.parameter("VOICE", "There is no such voice here; /voices lists those that there are.");
        }
        return voices.all().stream()
                .filter(voice -> Tongue.speaks(voice, language(place)) && place.endsWith(" " + voice.gender()))
                .findFirst()
                .orElseGet(reader::get);
    }

    private static String locale(Voice voice) {
        return voice.language().replace('-', '_');
    }

    private static String language(String place) {
        return place.split(" ", 2)[0].replace('_', '-');
    }
}
