package dev.lectern.text.rules;

import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in figures: {@code 2012-01-05} and its like, {@code 15.01.2020}, {@code 25/12/2019}. Where day and month could
 * change places, slashes mean month first, as in the voice's own country, and anything else day first.
 */
final class NumericDate implements Rule {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d\\w]|[-/]\\d|\\.\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|(?<=/)\\d{2})(?![\\d\\w]|[-/]\\d|\\.\\d)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher date = scan.matcher(YEAR_FIRST, at);
        if (date.lookingAt()) {
            return say(at, date, date.group(4), date.group(3), date.group(1), reading);
        }
        date = scan.matcher(YEAR_LAST, at);
        if (!date.lookingAt()) {
            return at;
        }
        boolean monthFirst = date.group(2).equals("/") ? fits(date.group(1)) : !fits(date.group(3));
        String month = date.group(monthFirst ? 1 : 3);
        String day = date.group(monthFirst ? 3 : 1);
        return say(at, date, day, month, date.group(4), reading);
    }

    private static boolean fits(String month) {
        return Integer.parseInt(month) <= 12;
    }

    private static int say(int at, Matcher date, String day, String month, String year, Reading reading) {
        String name = Month.name(Integer.parseInt(month));
        int number = Integer.parseInt(day);
        if (name.isEmpty() || number < 1 || number > 31) {
            return at;
        }
        reading.say(at, date.end(), "date", "the " + Ordinal.words(day) + " of " + name + " " + Years.words(year));
        return date.end();
    }
}
