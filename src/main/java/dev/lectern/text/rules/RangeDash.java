package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/**
 * The dash between two figures: {@code 1928–1936}, {@code 51.9%–48.1%}, {@code 4–2}, {@code noon–2pm}. It is a piece of its
 * own.
 */
final class RangeDash implements Rule {
    private static final Set<String> FIGURES =
            Set.of("number", "measure", "money", "time", "year", "decade", "date", "ordinal", "fraction", "roman");

    private static final Set<String> HOURS = Set.of("noon", "midnight");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        boolean dash = scan.at(at) == '\u2013' || scan.at(at) == '\u2014';
        if (!dash && scan.at(at) != '-') {
            return at;
        }
        Piece left = reading.last();
        boolean spaced = scan.blank(at - 1) || scan.blank(at + 1);
        int end = spaced ? scan.skipBlanksBack(at) : at;
        boolean figure = FIGURES.contains(left.kind()) || HOURS.contains(left.words());
        boolean sum = spaced && Equation.around(scan, at);
        if (left.to() != end || !figure || sum || (spaced && scan.at(at) != '\u2013')) {
            return at;
        }
        int right = scan.skipBlanks(at + 1);
        boolean hour = HOURS.contains(scan.text(right, scan.wordEnd(right)));
        if ((!figure(scan, right) && !hour) || (!dash && (chain(scan, left.from(), right) || even(scan, at)))) {
            return at;
        }
        reading.say(at, at + 1, "range", "to");
        return at + 1;
    }

    /** {@code 50-50}: the same two figures on both sides are shares, not a range. */
    private static boolean even(Scan scan, int at) {
        int to = scan.digitsEnd(at + 1);
        int from = Math.max(0, 2 * at + 1 - to);
        boolean same =
                to - at > 2 && !scan.digit(from - 1) && scan.text(from, at).equals(scan.text(at + 1, to));
        return same || Shares.ofHundred(scan, at, to);
    }

    private static boolean figure(Scan scan, int at) {
        return scan.digit(at)
                || ("$\u00A3\u20AC\u00A5".indexOf(scan.at(at)) >= 0 && scan.digit(at + 1))
                || (scan.at(at) == '.' && scan.digit(at + 1));
    }

    /** Whether more than two figures or letters hang together by hyphens: no range then, but a code. */
    private static boolean chain(Scan scan, int left, int right) {
        int end = scan.digitsEnd(right);
        boolean called = scan.at(end) == '-' && scan.capital(end + 1) && scan.capital(end + 2);
        boolean paper = scan.wordBefore(left).equalsIgnoreCase("no") && scan.at(scan.skipBlanksBack(left) - 1) == '.';
        boolean coded = scan.at(right) == '0'
                && end - right > 1
                && scan.at(end) != '.'
                && scan.digit(left)
                && scan.digitsEnd(left) - left != end - right
                && scan.digitsEnd(left) - left != 4;
        return called
                || coded
                || scan.at(left) == '#'
                || paper
                || (scan.at(left - 1) == '-' && left > 1 && !scan.blank(left - 2))
                || (scan.at(end) == '-' && !scan.blank(end + 1) && scan.digit(end + 1));
    }
}
