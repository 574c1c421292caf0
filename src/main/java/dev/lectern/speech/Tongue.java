package dev.lectern.speech;

import java.util.Locale;
import java.util.Map;

/** Compares language tags (BCP 47) the way listeners would: a variety of a language is that language. */
public final class Tongue {
    /** Names of one language that are told apart in tags, but not by who reads aloud. */
    private static final Map<String, String> SAME =
            Map.of("cmn", "zh", "nn", "nb", "no", "nb", "iw", "he", "in", "id", "ji", "yi", "fil", "tl");

    private static final int SAME_LANGUAGE = 1;
    private static final int NO_VARIETY = 2;
    private static final int SAME_TAG = 3;

    private Tongue() {}

    /** Whether a voice speaks a language, in whatever variety. */
    public static boolean speaks(Voice voice, String language) {
        return nearness(voice.language(), language) > 0;
    }

    /** 0 for another language; the more, the nearer: the same tag, the language without a variety, another variety. */
    static int nearness(String spoken, String wanted) {
        if (!primary(spoken).equals(primary(wanted))) {
            return 0;
        }
        if (spoken.equalsIgnoreCase(wanted)) {
            return SAME_TAG;
        }
        return spoken.contains("-") ? SAME_LANGUAGE : NO_VARIETY;
    }

    private static String primary(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return SAME.getOrDefault(primary, primary);
    }
}
