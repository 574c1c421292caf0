package dev.lectern.text.rules;

import dev.lectern.text.number.Year;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 1970s}, {@code the '90s}, {@code 1800's}, {@code 80s}. */
final class Decade implements Rule {
    private static final Pattern DECADE = Pattern.compile("'?(\\d{3}0|[1-9]0)(?:'?s| s)(?![\\w'])");
    private static final Pattern SHORT_YEAR = Pattern.compile("'(\\d{2})(?![\\w'\"]|[.,:]\\d)");

    private static final Set<String> STYLED = Set.of("in", "for", "than", "another", "take", "takes", "last");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT, Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher decade = scan.matcher(DECADE, at);
        if (decade.lookingAt() && !seconds(scan, at, decade.end())) {
            reading.say(at, decade.end(), "decade", Year.decade(Integer.parseInt(decade.group(1))));
            return decade.end();
        }
        Matcher year = scan.matcher(SHORT_YEAR, at);
        if (year.lookingAt() && scan.blank(at - 1) && at > 0) {
            reading.say(at, year.end(), "year", Years.words(year.group(1)));
            return year.end();
        }
        return at;
    }

    /** {@code after 10s}, {@code in 20 s}; but {@code for 80s fans}. */
    private static boolean seconds(Scan scan, int at, int end) {
        boolean apart = scan.blank(end - 2);
        boolean bare = scan.digit(at) && scan.digitsEnd(at) == at + 2 && scan.at(end - 2) != '\'';
        boolean described = STYLED.contains(scan.wordBefore(at)) && scan.letter(scan.skipBlanks(end));
        return bare && Measure.lasts(scan, at) && (apart || !described);
    }
}
