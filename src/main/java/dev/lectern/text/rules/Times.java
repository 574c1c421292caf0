package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Signs between two numbers: {@code 2x8}, {@code 2*8}, {@code 4:1}; a caret between letters too, {@code 2^n}. */
final class Times implements Rule {
    private static final Set<String> LENGTHS =
            Set.of("meter", "kilometer", "centimeter", "millimeter", "foot", "inch", "yard", "mile", "pixel");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        String words = words(scan, at);
        boolean minus = scan.at(at + 1) == '-' || scan.at(at + 1) == '\u2212';
        if (scan.at(at) == '^' && operand(scan, at - 1) && operand(scan, minus ? at + 2 : at + 1)) {
            reading.say(at, at + 1, "sign", words);
            return at + 1;
        }
        if ((scan.at(at) == 'x' || (scan.at(at) == '\u00D7' && words.equals("by"))) && measured(scan, at, reading.last())) {
            reading.say(at, at + 1, "sign", words);
            return at + 1;
        }
        if (words.isEmpty() || !scan.digit(scan.skipBlanksBack(at) - 1) || !scan.digit(scan.skipBlanks(at + 1))) {
            return at;
        }
        boolean tight = scan.digit(at - 1) && scan.digit(at + 1);
        boolean loose = scan.blank(at - 1) && scan.blank(at + 1);
        if (!tight && (!loose || scan.at(at) == ':')) {
            return at;
        }
        reading.say(at, at + 1, "sign", words);
        return at + 1;
    }

    /** Between two lengths: {@code 12 ft x 14 ft}. */
    private static boolean measured(Scan scan, int at, Piece last) {
        return last.kind().equals("measure")
                && last.to() == scan.skipBlanksBack(at)
                && scan.blank(at - 1)
                && scan.blank(at + 1)
                && scan.digit(scan.skipBlanks(at + 1));
    }

    /** A figure, or a letter that stands alone as the name of a quantity. */
    private static boolean operand(Scan scan, int at) {
        return scan.digit(at) || (scan.letter(at) && !scan.letter(at - 1) && !scan.letter(at + 1));
    }

    /** Lengths are by one another, {@code 4 × 100 m}; anything else is taken so many times, {@code 2 x 200 mg}. */
    private static String times(Scan scan, int at) {
        Amount amount = Amount.at(scan, scan.skipBlanks(at + 1));
        int after = scan.at(amount.end()) == ' ' ? amount.end() + 1 : amount.end();
        Units.Found unit = amount.isEmpty() ? Units.NOTHING : Units.at(scan, after);
        if (!unit.known() || scan.letter(unit.end()) || Equation.around(scan, at)) {
            return scan.at(at) == 'x' ? "by" : "";
        }
        String length = unit.one().substring(unit.one().lastIndexOf(' ') + 1);
        return LENGTHS.contains(length) ? "by" : "times";
    }

    private static String words(Scan scan, int at) {
        return switch (scan.at(at)) {
            case 'x', '\u00D7' -> times(scan, at);
            case '*' -> "times";
            case ':' -> "to";
            case '^' -> "to the power of";
            default -> "";
        };
    }
}
