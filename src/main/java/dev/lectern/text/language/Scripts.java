package dev.lectern.text.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;

/** The language that a script is most often used for, or the one that its letters give away. */
final class Scripts {
    private static final Map<UnicodeScript, String> USUAL = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    private Scripts() {}

    static Optional<String> language(UnicodeScript script, String text, Map<UnicodeScript, Integer> counts) {
        return switch (script) {
            case LATIN -> Optional.empty();
            case CYRILLIC -> Optional.of(cyrillic(text));
            case ARABIC -> Optional.of(arabic(text));
            case HAN ->
                Optional.of(
                        counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0)
                                        > 0
                                ? "ja"
                                : "zh");
            case HIRAGANA, KATAKANA -> Optional.of("ja");
            default -> Optional.ofNullable(USUAL.get(script));
        };
    }

    private static String cyrillic(String text) {
        if (any(text, "\u0456\u0457\u0454\u0491")) {
            return any(text, "\u045E\u044B\u044D") ? "be" : "uk";
        }
        if (any(text, "\u0452\u045B\u0459\u045A\u0458\u045F")) {
            return any(text, "\u0453\u045C\u0455") ? "mk" : "sr";
        }
        return any(text, "\u044B\u044D\u0451") || !any(text, "\u044A") ? "ru" : "bg";
    }

    private static String arabic(String text) {
        if (any(text, "\u0679\u0688\u0691\u06D2\u06BA\u06BE")) {
            return "ur";
        }
        return any(text, "\u067E\u0686\u0698\u06AF\u06CC\u06A9") ? "fa" : "ar";
    }

    private static boolean any(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(Character.toLowerCase(c)) >= 0);
    }
}
