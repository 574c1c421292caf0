package dev.lectern.speech;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares language tags (BCP 47) the way listeners would: a variety of a language is that language, and Cantonese, although
 * its tag may begin like Chinese, is not Mandarin.
 */
public final class Tongue {
    /** Names of one language that are told apart in tags, but not by who reads aloud. */
    private static final Map<String, String> SAME =
            Map.of("cmn", "zh", "nn", "nb", "no", "nb", "iw", "he", "in", "id", "ji", "yi", "fil", "tl");

    private static final Map<String, String> TWO = two();

    /** The tags of voices, which are asked for again and again and are no more than there are voices. */
    private static final Map<String, Locale> SPOKEN = new ConcurrentHashMap<>();

    private static final String CANTONESE = "yue";

    private static final int SAME_LANGUAGE = 1;
    private static final int NO_VARIETY = 2;
    private static final int SAME_REGION = 3;
    private static final int SAME_TAG = 4;

    private Tongue() {}

    /** Whether a voice speaks a language, in whatever variety. */
    public static boolean speaks(Voice voice, String language) {
        return nearness(voice.language(), language) > 0;
    }

    /**
     * 0 for another language; the more, the nearer: the same tag, the same region, the language without a variety, another
     * variety.
     */
    static int nearness(String spoken, String wanted) {
        Locale has = SPOKEN.computeIfAbsent(spoken, Tongue::locale);
        Locale asks = locale(wanted);
        if (asks.getLanguage().isEmpty() || !language(has).equals(language(asks))) {
            return 0;
        }
        if (spoken.equalsIgnoreCase(wanted)) {
            return SAME_TAG;
        }
        if (!has.getCountry().isEmpty() && has.getCountry().equals(asks.getCountry())) {
            return SAME_REGION;
        }
        return spoken.contains("-") ? SAME_LANGUAGE : NO_VARIETY;
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-'));
    }

    private static String language(Locale tag) {
        String language = tag.getLanguage();
        boolean chinese = language.equals("zh");
        if (chinese && (tag.getCountry().equals("HK") || tag.getCountry().equals("MO"))) {
            return CANTONESE;
        }
        return SAME.getOrDefault(twoLetters(language), twoLetters(language));
    }

    /** "spa" and "fra" are "es" and "fr"; what has no name of two letters keeps its own. */
    private static String twoLetters(String language) {
        return language.length() == 2 ? language : TWO.getOrDefault(language, language);
    }

    private static Map<String, String> two() {
        Map<String, String> two = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            two.put(Locale.forLanguageTag(language).getISO3Language(), language);
        }
        return two;
    }
}
