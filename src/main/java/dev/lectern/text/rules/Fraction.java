package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Ordinal;
import dev.lectern.text.number.Year;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 3/4}, {@code 23 4/5}, {@code 1/4th}, {@code 4.5/5}; also what only looks like one: {@code 24/7}, {@code 9/11}, {@code 2020/21}. */
final class Fraction implements Rule {
    private static final Pattern FRACTION = Pattern.compile(
            "(?:(\\d{1,6}(?=\\s)|\\d{1,2}(?=-\\d{1,2}/(?:2|3|4|8|16|32|64)\\b))[\\s-])?(\\d{1,4}) ?/ ?(\\d{1,4})(?:th|TH|ths|rd|rds|nd)?(?![\\w/]|[.,:-]\\d)");
    /** So many of so many: {@code 4.5/5}. */
    private static final Pattern MARKS = Pattern.compile("(\\d{1,3}\\.\\d{1,2})/(5|10|20|100)(?![\\w/]|[.,]\\d)");

    private static final Map<String, String> SAYINGS = Map.of(
            "24/7",
            "twenty four seven",
            "9/11",
            "nine eleven",
            "7/7",
            "seven seven",
            "50/50",
            "fifty fifty",
            "20/20",
            "twenty twenty",
            "10/10",
            "ten out of ten",
            "60/40",
            "sixty forty",
            "80/20",
            "eighty twenty");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher marks = scan.matcher(MARKS, at);
        if (marks.lookingAt()) {
            String of = " out of " + Cardinal.words(marks.group(2));
            reading.say(at, marks.end(), "fraction", Amount.at(scan, at).words() + of);
            return marks.end();
        }
        Matcher fraction = scan.matcher(FRACTION, at);
        if (!fraction.lookingAt() || scan.at(at - 1) == '/') {
            return at;
        }
        if (fraction.group(1) != null && proper(fraction)) {
            reading.say(at, fraction.end(1), "fraction", Cardinal.words(fraction.group(1)));
            reading.say(fraction.start(2), fraction.end(), "fraction", "and " + words(fraction));
            return fraction.end();
        }
        if (fraction.group(1) != null) {
            return at;
        }
        String said = Shares.words(scan, at, fraction);
        reading.say(
                at,
                fraction.end(),
                "fraction",
                said.isEmpty() ? SAYINGS.getOrDefault(fraction.group(), words(fraction)) : said);
        return exposure(scan, fraction, reading);
    }

    /** How long a shutter stays open, {@code 1/250 s}, or a part of an inch, {@code 3/8"}. */
    private static int exposure(Scan scan, Matcher fraction, Reading reading) {
        if (scan.at(fraction.end()) == '"' && Quotes.odd(scan, fraction.end())) {
            reading.say(fraction.end(), fraction.end() + 1, "measure", "inch");
            return fraction.end() + 1;
        }
        String unit = scan.wordAfter(fraction.end());
        if ((!unit.equals("s") && !unit.equals("sec")) || !fraction.group(2).equals("1")) {
            return fraction.end();
        }
        int from = scan.skipBlanks(fraction.end());
        reading.say(from, from + unit.length(), "measure", "of a second");
        return from + unit.length();
    }

    private static boolean proper(Matcher fraction) {
        return Integer.parseInt(fraction.group(2)) < Integer.parseInt(fraction.group(3));
    }

    /** The two pressures of blood, {@code 120/80}. */
    private static boolean pressure(int top, int bottom) {
        return top > bottom && top >= 80 && top < 260 && bottom >= 40 && bottom < 160;
    }

    private static String words(Matcher fraction) {
        String top = fraction.group(2);
        String bottom = fraction.group(3);
        int below = Integer.parseInt(bottom);
        if (top.length() == 4 && bottom.length() == 2) {
            return Year.words(Integer.parseInt(top)) + " " + Years.words(bottom);
        }
        int years = bottom.length() == 4 && fraction.group().indexOf(' ') < 0 ? below - Integer.parseInt(top) : 0;
        if (top.length() == 4 && years > 0 && years < 10 && below < 2100) {
            return Year.words(Integer.parseInt(top)) + " " + Year.words(below);
        }
        if (below < 2 || bottom.startsWith("0") || pressure(Integer.parseInt(top), below)) {
            return Cardinal.words(top) + " over " + Cardinal.words(bottom);
        }
        return Cardinal.words(top) + " " + Ordinal.parts(bottom, Integer.parseInt(top) == 1);
    }
}
