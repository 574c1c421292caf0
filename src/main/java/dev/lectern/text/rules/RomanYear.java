package dev.lectern.text.rules;

import dev.lectern.text.number.Ordinal;
import dev.lectern.text.number.Roman;
import dev.lectern.text.number.Year;
import java.util.Set;

/** Years and centuries in Roman numerals: {@code MCMXCIV}, {@code the XIX century}, {@code the XXth}. */
final class RomanYear {
    private static final int SHORTEST = 4;
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

    private RomanYear() {}

    /** Reads a year of four letters or more, and returns the index after it or {@code at}. */
    static int read(Scan scan, int at, Reading reading) {
        int end = end(scan, at);
        int year = scan.at(at) == 'M' && end - at >= SHORTEST ? Roman.value(scan.text(at, end)) : 0;
        if (year < 1000 || year > 2100 || bounded(scan, at, end)) {
            return at;
        }
        reading.say(at, end, "year", Year.words(year));
        return end;
    }

    /** Reads the number of a century, or of anything that has the ending of an ordinal. */
    static int century(Scan scan, int at, Reading reading) {
        int end = end(scan, at);
        boolean suffix = end - at > 1 && "snrt".indexOf(scan.at(end) | 0x20) >= 0;
        if (end == at || (!suffix && scan.at(scan.skipBlanks(end)) != 'c')) {
            return at;
        }
        int value = end > at && end - at < 7 ? Roman.value(scan.text(at, end)) : 0;
        int ending = scan.wordEnd(end);
        boolean ordinal = end - at > 1 && ending - end == 2 && ENDINGS.contains(scan.lower(end, ending));
        boolean named = !scan.letter(end)
                && scan.wordAfter(end).startsWith("centur")
                && !scan.text(at, end).equals("I");
        if (value == 0 || value > 49 || (!ordinal && !named) || scan.letter(at - 1) || scan.digit(at - 1)) {
            return at;
        }
        int to = ordinal ? ending : end;
        reading.say(at, to, "roman", Ordinal.words(value));
        return to;
    }

    private static boolean bounded(Scan scan, int at, int end) {
        return scan.letter(end) || scan.digit(end) || scan.letter(at - 1) || scan.digit(at - 1);
    }

    private static int end(Scan scan, int at) {
        int end = at;
        while (end < scan.length() && "IVXLCDM".indexOf(scan.at(end)) >= 0) {
            end++;
        }
        return end;
    }
}
