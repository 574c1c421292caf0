package dev.lectern.text.rules;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words in a script that the voice cannot speak: the language is named, in one piece for the whole run. */
final class ForeignScript implements Rule {
    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.CYRILLIC, "russian"),
            Map.entry(UnicodeScript.HAN, "chinese"),
            Map.entry(UnicodeScript.HIRAGANA, "japanese"),
            Map.entry(UnicodeScript.KATAKANA, "japanese"),
            Map.entry(UnicodeScript.HANGUL, "korean"),
            Map.entry(UnicodeScript.BOPOMOFO, "chinese"),
            Map.entry(UnicodeScript.DEVANAGARI, "hindi"),
            Map.entry(UnicodeScript.GURMUKHI, "punjabi"),
            Map.entry(UnicodeScript.SINHALA, "sinhalese"),
            Map.entry(UnicodeScript.MYANMAR, "burmese"),
            Map.entry(UnicodeScript.ETHIOPIC, "amharic"),
            Map.entry(UnicodeScript.THAANA, "dhivehi"),
            Map.entry(UnicodeScript.ORIYA, "odia"));
    /** Japanese is written in several scripts at once, and Korean and Chinese with passages of Han and Bopomofo. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private static final String UKRAINIAN = "\u0456\u0457\u0454\u0491\u0406\u0407\u0404\u0490";
    private static final String PERSIAN = "\u067E\u0686\u0698\u06AF\u06CC\u06A9";

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        UnicodeScript script = script(scan, at);
        if (!foreign(script)) {
            return at;
        }
        int end = at;
        int next = at;
        String language = LANGUAGES.getOrDefault(script, plainName(script));
        while (next < scan.length() && joins(scan, next, end)) {
            UnicodeScript here = script(scan, next);
            if (foreign(here) && here != script && !(EAST_ASIAN.contains(script) && EAST_ASIAN.contains(here))) {
                break;
            }
            int after = next + width(scan, next);
            if (foreign(here)) {
                end = after;
                language = refine(language, here, scan.at(next));
            }
            next = after;
        }
        reading.say(at, end, "script", "text in " + language);
        return end;
    }

    private static boolean joins(Scan scan, int at, int end) {
        boolean letter = foreign(script(scan, at));
        boolean between = scan.blank(at) || Silent.is(scan.at(at));
        return letter || (between && at - end < 3);
    }

    private static String refine(String language, UnicodeScript script, char letter) {
        if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
            return language.equals("chinese") ? "japanese" : language;
        }
        if (UKRAINIAN.indexOf(letter) >= 0) {
            return "ukrainian";
        }
        return PERSIAN.indexOf(letter) >= 0 ? "persian" : language;
    }

    private static boolean foreign(UnicodeScript script) {
        return script != UnicodeScript.LATIN
                && script != UnicodeScript.COMMON
                && script != UnicodeScript.INHERITED
                && script != UnicodeScript.UNKNOWN
                && script != UnicodeScript.BRAILLE;
    }

    private static UnicodeScript script(Scan scan, int at) {
        int point = scan.point(at);
        return Character.isLetter(point) ? UnicodeScript.of(point) : UnicodeScript.COMMON;
    }

    private static int width(Scan scan, int at) {
        return Character.charCount(scan.point(at));
    }

    private static String plainName(UnicodeScript script) {
        return script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
