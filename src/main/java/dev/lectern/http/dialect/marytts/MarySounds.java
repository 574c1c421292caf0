package dev.lectern.http.dialect.marytts;

import dev.lectern.speech.Phone;
import java.util.Map;

/** Phones in the letters of MaryTTS's American English, a kind of SAMPA; a pause is {@code _}. */
final class MarySounds {
    private static final Map<String, String> SOUNDS = Map.ofEntries(
            Map.entry(Phone.PAUSE, "_"),
            Map.entry("aa", "A"),
            Map.entry("ae", "{"),
            Map.entry("ah", "V"),
            Map.entry("ao", "O"),
            Map.entry("aw", "aU"),
            Map.entry("ax", "@"),
            Map.entry("axr", "r="),
            Map.entry("ay", "AI"),
            Map.entry("b", "b"),
            Map.entry("ch", "tS"),
            Map.entry("d", "d"),
            Map.entry("dh", "D"),
            Map.entry("dx", "t"),
            Map.entry("eh", "E"),
            Map.entry("el", "l"),
            Map.entry("em", "m"),
            Map.entry("en", "n"),
            Map.entry("er", "r="),
            Map.entry("ey", "EI"),
            Map.entry("f", "f"),
            Map.entry("g", "g"),
            Map.entry("hh", "h"),
            Map.entry("ih", "I"),
            Map.entry("iy", "i"),
            Map.entry("jh", "dZ"),
            Map.entry("k", "k"),
            Map.entry("l", "l"),
            Map.entry("m", "m"),
            Map.entry("n", "n"),
            Map.entry("ng", "N"),
            Map.entry("ow", "@U"),
            Map.entry("oy", "OI"),
            Map.entry("p", "p"),
            Map.entry("r", "r"),
            Map.entry("s", "s"),
            Map.entry("sh", "S"),
            Map.entry("t", "t"),
            Map.entry("th", "T"),
            Map.entry("uh", "U"),
            Map.entry("uw", "u"),
            Map.entry("v", "v"),
            Map.entry("w", "w"),
            Map.entry("y", "j"),
            Map.entry("z", "z"),
            Map.entry("zh", "Z"));

    private MarySounds() {}

    /** @throws IllegalArgumentException for what is no phone of {@link Phone#symbol} */
    static String of(String phone) {
        String sound = SOUNDS.get(phone);
        if (sound == null) {
            throw new IllegalArgumentException("MaryTTS has no letter for the phone " + phone + ".");
        }
        return sound;
    }
}
