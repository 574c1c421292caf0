package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
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
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d\\w&&[^T]]|T(?!\\d\\d:)|[-/]\\d|\\.\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|(?<=/)\\d{2})(?![\\d\\w]|[-/]\\d|\\.\\d)");

    private static final Pattern STAMP = Pattern.compile(
            "T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,9})?)?(Z|([+-])(\\d\\d):?(?:00|30|45))?(?![\\w:])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher date = scan.matcher(YEAR_FIRST, at);
        if (date.lookingAt()) {
            int end = say(at, date, date.group(4), date.group(3), date.group(1), reading);
            return end > at && scan.at(end) == 'T' ? stamp(scan, end, reading) : end;
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

    /** The time behind a date as programs write it. */
    private static int stamp(Scan scan, int at, Reading reading) {
        Matcher time = scan.matcher(STAMP, at);
        if (!time.lookingAt()) {
            return at;
        }
        String minutes = time.group(2);
        StringBuilder words = new StringBuilder(Cardinal.words(time.group(1)));
        words.append(
                minutes.equals("00") ? " hundred" : (minutes.startsWith("0") ? " oh " : " ") + Cardinal.words(minutes));
        if (time.group(3) != null && !time.group(3).equals("00")) {
            words.append(" and ").append(Cardinal.words(time.group(3))).append(" seconds");
        }
        if (time.group(4) != null) {
            words.append(" U T C");
        }
        if (time.group(5) != null) {
            words.append(time.group(5).equals("-") ? " minus " : " plus ").append(Cardinal.words(time.group(6)));
        }
        reading.say(at, time.end(), "time", words.toString());
        return time.end();
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
