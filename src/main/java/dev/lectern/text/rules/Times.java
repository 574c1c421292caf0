package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Signs between two numbers: {@code 2x8}, {@code 2*8}, {@code 4:1}; a caret between letters too, {@code 2^n}. */
final class Times implements Rule {
    private static final Set<String> LENGTHS =
            Set.of("meter", "kilometer", "centimeter", "millimeter", "foot", "inch", "yard", "mile", "pixel");

    /** What has rows and columns. */
    private static final Set<String> THINGS = Set.of(
            "grid",
            "matrix",
            "matrices",
            "array",
            "table",
            "board",
            "cube",
            "square",
            "block",
            "blocks",
            "pixels",
            "puzzle");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        String words = words(scan, at);
        boolean minus = scan.at(at + 1) == '-' || scan.at(at + 1) == '\u2212';
        int power = at + 2;
        boolean small = scan.at(at + 1) == '2' || scan.at(at + 1) == '3';
        if (scan.at(at) == '^'
                && small
                && operand(scan, at - 1)
                && !scan.digit(power)
                && !scan.letter(power)
                && scan.at(power) != '/'
                && !(scan.at(power) == '.' && scan.digit(power + 1))) {
            reading.say(at, power, "sign", scan.at(at + 1) == '2' ? "squared" : "cubed");
            return power;
        }
        if (scan.at(at) == '^' && operand(scan, at - 1) && operand(scan, minus ? at + 2 : at + 1)) {
            reading.say(at, at + 1, "sign", words);
            return at + 1;
        }
        if ((scan.at(at) == 'x' || (scan.at(at) == '\u00D7' && words.equals("by")))
                && measured(scan, at, reading.last())) {
            reading.say(at, at + 1, "sign", words);
            return at + 1;
        }
        if (words.isEmpty() || !scan.digit(scan.skipBlanksBack(at) - 1) || !scan.digit(scan.skipBlanks(at + 1))) {
            return at;
        }
        if (scan.at(at) == ':' && shares(scan, at)) {
            reading.pass(at, at + 1, "sign");
            return at + 1;
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

    /** {@code 50:50} is fifty fifty. */
    private static boolean shares(Scan scan, int at) {
        return at > 1
                && scan.digitsEnd(at + 1) == at + 3
                && scan.digitsEnd(at - 2) == at
                && !scan.digit(at - 3)
                && scan.text(at - 2, at).equals(scan.text(at + 1, at + 3));
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
            boolean named = scan.digit(at - 1) && scan.digit(at + 1) && THINGS.contains(scan.wordAfter(amount.end()));
            boolean picture = scan.digitsEnd(at + 1) - at > 3 && scan.digit(at - 3);
            return scan.at(at) == 'x' || ((picture || named) && !Equation.around(scan, at)) ? "by" : "";
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
