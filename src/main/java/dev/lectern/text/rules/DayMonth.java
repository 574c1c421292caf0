package dev.lectern.text.rules;

import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 5 May 2020}, {@code 25th Sept.}, {@code 5–7 May}: the day, the month and the year are each a piece. */
final class DayMonth implements Rule {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}|-)(" + Month.PATTERN
            + ")\\b\\.?(?:(?:,? {1,3}|-)('?\\d{2}|\\d{4})\\b(?![:.,]\\d|%))?");
    private static final Pattern RANGE = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)? ?([-\u2013]) ?(?=(\\d{1,2})(?:st|nd|rd|th)? " + Month.PATTERN + "\\b)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher range = scan.matcher(RANGE, at);
        if (range.lookingAt() && isDay(range.group(1)) && isDay(range.group(3))) {
            reading.say(at, scan.skipBlanksBack(range.start(2)), "date", day(scan, at, range.group(1), ""));
            reading.say(range.start(2), range.end(2), "range", "to");
            return scan.skipBlanks(range.end(2));
        }
        Matcher date = scan.matcher(DATE, at);
        if (!date.lookingAt() || !isDay(date.group(1)) || inWords(scan, date)) {
            return at;
        }
        reading.say(at, dayEnd(date), "date", day(scan, at, date.group(1), " of"));
        int monthEnd = date.end(2) + (scan.at(date.end(2)) == '.' && !endsText(scan, date.end(2)) ? 1 : 0);
        reading.say(date.start(2), monthEnd, "date", Month.name(date.group(2)));
        return year(date, monthEnd, reading);
    }

    private static boolean isDay(String digits) {
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31;
    }

    /** A small "may" or "march" is a verb unless a year follows. */
    private static boolean inWords(Scan scan, Matcher date) {
        return Month.doubtful(date.group(2)) && date.group(3) == null && !scan.alone(date.start(), date.end());
    }

    private static boolean endsText(Scan scan, int at) {
        return scan.skipBlanks(at + 1) >= scan.length();
    }

    private static int dayEnd(Matcher date) {
        int end = date.end(1);
        while (end < date.start(2) && Character.isLetter(date.group().charAt(end - date.start()))) {
            end++;
        }
        return end;
    }

    private static String day(Scan scan, int at, String digits, String of) {
        boolean the = scan.wordBefore(at).equalsIgnoreCase("the");
        return (the ? "" : "the ") + Ordinal.words(digits) + of;
    }

    private static int year(Matcher date, int monthEnd, Reading reading) {
        String year = date.group(3);
        if (year == null) {
            return monthEnd;
        }
        reading.say(date.start(3), date.end(3), "year", Years.words(year));
        return date.end(3);
    }
}
