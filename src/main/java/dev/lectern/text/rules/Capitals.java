package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Words in capitals: initialisms letter by letter, acronyms and shouted words as words, with their plurals. */
final class Capitals implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = at;
        while (scan.capital(end)) {
            end++;
        }
        int tail = tail(scan, end);
        if (end - at == 1 && letters(scan, at, tail)) {
            reading.say(at, tail, "initialism", Letters.plural(scan.text(at, end)));
            return tail;
        }
        if (end - at < 2 || tail < 0 || scan.letter(at - 1)) {
            return at;
        }
        String capitals = scan.text(at, end);
        String suffix = tail > end ? "'s" : "";
        boolean word = asWord(capitals, scan.headline());
        String words = word
                ? Letters.word(capitals) + (suffix.isEmpty() ? "" : plural(scan, end))
                : Letters.names(capitals) + suffix;
        reading.say(at, tail, kind(word, capitals), words);
        return tail;
    }

    /** Several of one letter, {@code the three Rs}; vowels with an s are words, and Ms is a title. */
    private static boolean letters(Scan scan, int at, int tail) {
        return tail == at + 2
                && !Sounds.vowel(scan.at(at))
                && scan.at(at) != 'M'
                && !scan.letter(at - 1)
                && scan.blank(at - 1)
                && (scan.at(tail) != '.' || scan.skipBlanks(tail + 1) >= scan.length())
                && scan.at(tail) != '-'
                && scan.at(tail) != '\'';
    }

    private static String kind(boolean word, String capitals) {
        if (!word) {
            return "initialism";
        }
        return Vocabulary.acronym(capitals) ? "acronym" : "capitals";
    }

    private static String plural(Scan scan, int end) {
        return scan.at(end) == '\'' ? "'s" : "s";
    }

    /** The end of a plural or possessive s, the end itself where there is none, or -1 where small letters follow. */
    private static int tail(Scan scan, int end) {
        int s = scan.at(end) == '\'' ? end + 1 : end;
        boolean ending = (scan.at(s) | 0x20) == 's' && !scan.letter(s + 1) && (s > end || !scan.capital(s));
        if (ending) {
            return s + 1;
        }
        return scan.letter(end) ? -1 : end;
    }

    /** Whether letters in capitals are said as a word. */
    static boolean asWord(String capitals, boolean headline) {
        String word = Letters.word(capitals);
        if (Vocabulary.acronym(capitals)) {
            return true;
        }
        if (Vocabulary.spelled(capitals) && !(headline && Vocabulary.word(word))) {
            return false;
        }
        if (Vocabulary.word(word)) {
            return true;
        }
        int length = capitals.length();
        if (length < (headline ? 4 : 5) || !Sounds.sayable(word)) {
            return length > (headline ? 5 : 7) && Sounds.hasVowel(word);
        }
        return true;
    }
}
