package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import dev.lectern.text.number.Year;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Four figures without a comma that are a year, as most of them are in an article: from 1100 to 2099 unless they count
 * something, others only after a word that announces a year or before B.C. and its like.
 */
final class YearNumber implements Rule {
    private static final Set<String> ANNOUNCING = Set.of(
            "in", "since", "until", "till", "by", "before", "after", "circa", "ca", "c", "year", "from", "during",
            "around", "spring", "summer", "autumn", "fall", "winter", "early", "late", "mid", "ad", "year's");
    private static final Set<String> ERAS = Set.of("BC", "BCE", "AD", "CE", "B.C", "A.D", "B.C.E", "C.E");
    private static final Set<String> COUNTING = Set.of(
            "over",
            "than",
            "nearly",
            "approximately",
            "almost",
            "exactly",
            "some",
            "least",
            "most",
            "these",
            "those",
            "totalling",
            "totaling",
            "only",
            "another");
    private static final Set<String> PEOPLE = Set.of(
            "people", "men", "women", "children", "copies", "square", "cubic", "feet", "metric", "tons", "percent");
    private static final Set<String> NO_PLURALS =
            Set.of("was", "is", "has", "as", "this", "its", "his", "us", "series", "census", "plus", "does", "thus");

    private static final Pattern SECOND = Pattern.compile(" and (1\\d{3}|20\\d\\d)(?![\\d\\w]|[.,]\\d)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = scan.digitsEnd(at);
        int digits = end - at;
        boolean joined = scan.letter(end) || scan.letter(at - 1) || (scan.at(end) == '.' && scan.digit(end + 1));
        if (digits < 2 || digits > 4 || joined || scan.at(at) == '0' || (scan.at(end) == ',' && thousand(scan, end))) {
            return at;
        }
        boolean era = era(scan, end);
        int year = Integer.parseInt(scan.text(at, end));
        if (!era && (digits < 4 || !isYear(scan, at, end, year))) {
            return at;
        }
        int owner = Possessive.end(scan, end);
        String words = era && digits < 4 ? Digits.pairs(scan.text(at, end)) : Year.words(year);
        reading.say(at, owner, "year", owner > end ? words + "'s" : words);
        return owner;
    }

    private static boolean thousand(Scan scan, int comma) {
        return scan.digitsEnd(comma + 1) - comma == 4;
    }

    private static boolean era(Scan scan, int end) {
        int from = scan.skipBlanks(end);
        int to = from;
        while (to < from + 5 && (scan.capital(to) || (scan.at(to) == '.' && scan.capital(to + 1)))) {
            to++;
        }
        return from > end && ERAS.contains(scan.text(from, to)) && !scan.letter(to);
    }

    private static boolean isYear(Scan scan, int at, int end, int year) {
        String before = scan.wordBefore(at).toLowerCase(Locale.ROOT);
        if (ANNOUNCING.contains(before) || (before.isEmpty() && scan.alone(at, end))) {
            return year > 1000 && !(counts(scan, at, end, year) && year < 1100);
        }
        if (year > 999 && before.equals("between") && pair(scan, end)) {
            return true;
        }
        if (year < 1100 || year > 2099 || COUNTING.contains(before)) {
            return dashedYear(scan, at, end) && year > 999;
        }
        return !counts(scan, at, end, year);
    }

    /** {@code between 1066 and 1154}, if the second counts nothing. */
    private static boolean pair(Scan scan, int end) {
        Matcher second = scan.matcher(SECOND, end);
        return second.lookingAt() && !counts(scan, second.start(1), second.end(), Integer.parseInt(second.group(1)));
    }

    /** The second half of a span of years. */
    private static boolean dashedYear(Scan scan, int at, int end) {
        return at > 5
                && (scan.at(at - 1) == '\u2013' || scan.at(at - 1) == '-')
                && scan.digitsEnd(at - 5) == at - 1
                && end - at == 4;
    }

    /** Whether it counts what follows, as in {@code 1035 cans}, and does not date it, as in {@code the 1780 riots}. */
    private static boolean counts(Scan scan, int at, int end, int year) {
        String next = scan.wordAfter(end);
        if (PEOPLE.contains(next)) {
            return true;
        }
        boolean plural = next.length() > 3 && next.endsWith("s") && !next.endsWith("ss") && !next.contains("'");
        if (!plural || next.charAt(0) < 'a' || NO_PLURALS.contains(next) || next.endsWith("ous")) {
            return false;
        }
        boolean modern = year > 1949 && year < 2050 && year % 100 != 0;
        return !modern && !scan.wordBefore(at).equalsIgnoreCase("the");
    }
}
