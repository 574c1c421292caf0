package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** The dash between two figures: {@code 1928–1936}, {@code 51.9%–48.1%}, {@code 4–2}. It is a piece of its own. */
final class RangeDash implements Rule {
    private static final Set<String> FIGURES =
            Set.of("number", "measure", "money", "time", "year", "decade", "date", "ordinal", "fraction", "roman");

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
        if (left.to() != end || !FIGURES.contains(left.kind()) || (spaced && scan.at(at) != '\u2013')) {
            return at;
        }
        int right = scan.skipBlanks(at + 1);
        if (!figure(scan, right) || (!dash && chain(scan, left.from(), right))) {
            return at;
        }
        reading.say(at, at + 1, "range", "to");
        return at + 1;
    }

    private static boolean figure(Scan scan, int at) {
        return scan.digit(at)
                || ("$\u00A3\u20AC\u00A5".indexOf(scan.at(at)) >= 0 && scan.digit(at + 1))
                || (scan.at(at) == '.' && scan.digit(at + 1));
    }

    /** Whether more than two figures or letters hang together by hyphens: no range then, but a code. */
    private static boolean chain(Scan scan, int left, int right) {
        int end = scan.digitsEnd(right);
        return (scan.at(left - 1) == '-' && left > 1 && !scan.blank(left - 2))
                || (scan.at(end) == '-' && !scan.blank(end + 1) && scan.digit(end + 1));
    }
}
