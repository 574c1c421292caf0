package dev.lectern.http.dialect.openai;

import dev.lectern.speech.Tongue;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The voices under their own ids, and under the names that clients of OpenAI's API know. A known name stands for the first
 * voice here that speaks the default voice's language and is of the gender that one expects behind it, or for the default voice.
 *
 * @param voices who can speak
 */
record VoiceNames(Voices voices) {
    private static final Map<String, String> KNOWN = known();

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("alloy", "");
        known.put("echo", "male");
        known.put("fable", "");
        known.put("onyx", "male");
        known.put("nova", "female");
        known.put("shimmer", "female");
        known.put("ash", "male");
        known.put("ballad", "male");
        known.put("coral", "female");
        known.put("sage", "female");
        known.put("verse", "male");
        known.put("marin", "female");
        known.put("cedar", "male");
        return known;
    }

    /** The voice that a name stands for. */
    Optional<Voice> find(String name) {
        return voices.find(name).or(() -> Optional.ofNullable(aliases().get(name)));
    }

    /** The names that stand for a voice with another id. */
    Map<String, Voice> aliases() {
        Map<String, Voice> aliases = new LinkedHashMap<>();
        KNOWN.forEach((name, gender) -> aliases.put(
                name,
                voices.all().stream()
                        .filter(voice -> voice.gender().equals(gender))
                        .filter(voice -> Tongue.speaks(voice, voices.standard().language()))
                        .findFirst()
                        .orElseGet(voices::standard)));
        return aliases;
    }
}
