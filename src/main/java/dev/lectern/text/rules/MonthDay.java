package dev.lectern.text.rules;

import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code May 5, 2020}, {@code Sept. 25}, {@code March 20–22}, {@code Jan 1977}. */
final class MonthDay implements Rule {
    private static final Pattern MONTH = Pattern.compile(Month.PATTERN + "\\b(\\.?)(\\s{1,3}|-)(?=\\d)");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\w]|[.:,]\\d|%|/\\d| ?(?:million|billion|percent|per cent)\\b)");
    private static final Pattern TO = Pattern.compile(" ?([-\u2013]) ?(?=\\d{1,2}\\b(?![-\u2013:.]\\d|%))");
    private static final Pattern YEAR =
            Pattern.compile("(?:, {0,2}| {1,2}|-)('?\\d{2}(?!\\d)|\\d{4}(?!\\d))(?![:,.%]\\d|%|[-\u2013]\\d\\b)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int wordEnd = scan.wordEnd(at);
        String written = scan.text(at, wordEnd);
        String name = wordEnd - at > 9 ? "" : Month.name(written);
        if (name.isEmpty()) {
            return at;
        }
        Matcher month = scan.matcher(MONTH, at);
        if (!month.lookingAt() || (Month.doubtful(written) && !scan.alone(at, wordEnd + 12))) {
            return at;
        }
        int monthEnd = month.end(1);
        Matcher day = scan.matcher(DAY, month.end());
        if (day.lookingAt() && isDay(day.group(1))) {
            reading.say(at, monthEnd, "date", name);
            return days(scan, day, reading);
        }
        return month.group(2).equals("-") ? at : monthOnly(scan, at, monthEnd, name, reading);
    }

    private static int monthOnly(Scan scan, int at, int monthEnd, String name, Reading reading) {
        int digits = scan.skipBlanks(monthEnd);
        if (scan.digitsEnd(digits) - digits != 4) {
            return at;
        }
        reading.say(at, monthEnd, "date", name);
        return monthEnd;
    }

    private static boolean isDay(String digits) {
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31;
    }

    private static int days(Scan scan, Matcher day, Reading reading) {
        reading.say(day.start(), day.end(), "date", Ordinal.words(day.group(1)));
        int end = day.end();
        Matcher to = scan.matcher(TO, end);
        if (to.lookingAt()) {
            Matcher second = scan.matcher(DAY, to.end());
            if (second.lookingAt() && isDay(second.group(1))) {
                reading.say(to.start(1), to.end(1), "range", "to");
                reading.say(second.start(), second.end(), "date", Ordinal.words(second.group(1)));
                end = second.end();
            }
        }
        return year(scan, end, reading);
    }

    private static int year(Scan scan, int at, Reading reading) {
        Matcher year = scan.matcher(YEAR, at);
        if (!year.lookingAt() || year.group(1).length() == 2) {
            return at;
        }
        reading.say(year.start(1), year.end(1), "year", Years.words(year.group(1)));
        return year.end(1);
    }
}
