package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Ordinal;
import dev.lectern.text.number.Roman;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Roman numerals where they are numbers: after a ruler's name ({@code Henry VIII}), after what is numbered so ({@code
 * Chapter IV}, {@code World War II}), and, when of two letters or more, after other names. Not the word I, not MIX.
 */
final class RomanNumeral implements Rule {
    private static final Set<String> NUMBERED = words("numbered.txt");
    private static final Set<String> RULERS = words("rulers.txt");
    private static final int LONGEST_SMALL = 9;
    private static final Pattern LIST = Pattern.compile("^\\(?[ivx]{1,5}\\) |(?:^| )\\(?i\\) ");
    private static final Set<String> SMALL = Set.of(
            "p",
            "pp",
            "page",
            "pages",
            "chapter",
            "ch",
            "scene",
            "sc",
            "act",
            "vol",
            "volume",
            "book",
            "part",
            "section",
            "appendix",
            "footnote",
            "plate",
            "figure",
            "fig");
    private static final Set<String> NOT_AFTER_NAME = Set.of(
            "am", "think", "know", "believe", "have", "would", "will", "can", "could", "said", "say", "want", "don't",
            "never", "feel", "guess", "hope", "mean", "see", "saw", "met", "went", "got", "do", "did", "love", "like",
            "asked", "told", "knew", "thought", "need", "used", "just", "always", "also", "should", "might", "must",
            "may", "started");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL, Start.SMALL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (!scan.capital(at)) {
            return small(scan, at, reading);
        }
        int year = RomanYear.read(scan, at, reading);
        int century = year > at ? year : RomanYear.century(scan, at, reading);
        if (century > at) {
            return century;
        }
        int end = at;
        while ("IVXLC".indexOf(scan.at(end)) >= 0 && end < scan.length()) {
            end++;
        }
        boolean possessive = scan.at(end) == '\'' && scan.at(end + 1) == 's';
        int value = Roman.value(scan.text(at, end));
        if (value == 0 || scan.digit(end) || scan.letter(end) || scan.letter(at - 1) || scan.at(at - 1) == '\'') {
            return at;
        }
        String words = words(scan, at, end, value);
        if (words.isEmpty()) {
            return at;
        }
        int to = possessive ? end + 2 : end;
        reading.say(at, to, "roman", possessive ? words + "'s" : words);
        return to;
    }

    /** In small letters only where pages, scenes and the like are numbered so: {@code p. xiv}, {@code Scene ii}. */
    private static int small(Scan scan, int at, Reading reading) {
        int end = scan.wordEnd(at);
        boolean several = end - at > 1;
        String before = scan.wordBefore(at).toLowerCase(Locale.ROOT);
        boolean numbered = SMALL.contains(before) && (several || !scan.letter(scan.skipBlanks(end)));
        int value = small(scan, at);
        if (bracketed(scan, at, end, value)) {
            reading.say(at, end, "roman", Cardinal.words(value));
            return end;
        }
        if (!numbered || scan.letter(at - 1) || value == 0) {
            return at;
        }
        reading.say(at, end, "roman", Cardinal.words(value));
        return end;
    }

    /** An item of a list, {@code (ii)} or {@code iv)}. */
    private static boolean bracketed(Scan scan, int at, int end, int value) {
        boolean opened = scan.at(at - 1) == '(' ? scan.blank(at - 2) : scan.blank(at - 1);
        boolean small = end - at > 1 ? value < 40 : scan.at(at) == 'i' || scan.at(at) == 'v';
        return scan.at(end) == ')' && opened && value > 0 && small && listed(scan);
    }

    /** Whether a list begins in the sentence, or the sentence with an item: {@code (vi)} may be a language. */
    private static boolean listed(Scan scan) {
        return scan.matcher(LIST, 0).find();
    }

    /** The value of a numeral in small letters that stands there; 0 for anything else. */
    static int small(Scan scan, int at) {
        int end = scan.wordEnd(at);
        boolean letters = end - at < LONGEST_SMALL && smallLetters(scan.text(at, end));
        return letters && !scan.digit(end) ? Roman.value(scan.text(at, end).toUpperCase(Locale.ROOT)) : 0;
    }

    /** Whether nothing but the letters of numerals up to some hundreds is in it. */
    static boolean smallLetters(String word) {
        return word.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
    }

    private static String words(Scan scan, int at, int end, int value) {
        String before = scan.wordBefore(at);
        boolean single = end - at == 1;
        if (single && before.equalsIgnoreCase("no") && scan.at(at) == 'I' && scan.letter(scan.skipBlanks(end))) {
            return "";
        }
        if (NUMBERED.contains(before.toLowerCase(Locale.ROOT))
                && !(single && ("LC".indexOf(scan.at(at)) >= 0 || lowerVerb(scan, end)))) {
            return Cardinal.words(value);
        }
        if (value > 49 || "LC".indexOf(scan.at(at)) >= 0) {
            return "";
        }
        boolean named = !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && scan.blank(at - 1);
        if (named && ruler(scan, at, single) && !(single && (lowerVerb(scan, end) || initial(scan, at, end)))) {
            boolean the = before.equalsIgnoreCase("the");
            return (the ? "" : "the ") + Ordinal.words(value);
        }
        return !single
                        && (end - at > 2
                                || value == 2
                                || named
                                || scan.alone(at, end)
                                || scan.at(at - 1) == '-'
                                || listed(scan, at))
                ? Cardinal.words(value)
                : "";
    }

    private static boolean lowerVerb(Scan scan, int end) {
        return NOT_AFTER_NAME.contains(scan.wordAfter(end)) || (scan.at(end) == '\'' && scan.at(end + 1) != 's');
    }

    /** {@code James V. Brown}: a middle name. */
    private static boolean initial(Scan scan, int at, int end) {
        return scan.at(at) != 'I' && scan.at(end) == '.' && scan.capital(scan.skipBlanks(end + 1));
    }

    /** {@code I, II and III}: a numeral after a numeral. */
    private static boolean listed(Scan scan, int at) {
        String before = scan.wordBefore(at);
        return before.equals("and")
                || before.equals("or")
                || before.equals("to")
                || scan.at(scan.skipBlanksBack(at) - 1) == ',';
    }

    /** Whether one of up to three words with a capital before is a name that rulers have. */
    private static boolean ruler(Scan scan, int at, boolean single) {
        int place = at;
        for (int words = 0; words < (single ? 1 : 3); words++) {
            String word = scan.wordBefore(place);
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            if (RULERS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
            place = scan.skipBlanksBack(place) - word.length();
        }
        return false;
    }

    private static Set<String> words(String table) {
        return Set.copyOf(Table.rows(table).stream()
                .flatMap(row -> java.util.Arrays.stream(row[0].split(" ")))
                .distinct()
                .toList());
    }
}
