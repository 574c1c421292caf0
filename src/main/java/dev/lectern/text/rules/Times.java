package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Signs between two numbers: {@code 2x8}, {@code 2*8}, {@code 4:1}; a caret between letters too, {@code 2^n}. */
final class Times implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        String words = words(scan.at(at));
        boolean minus = scan.at(at + 1) == '-' || scan.at(at + 1) == '\u2212';
        if (scan.at(at) == '^' && operand(scan, at - 1) && operand(scan, minus ? at + 2 : at + 1)) {
            reading.say(at, at + 1, "sign", words);
            return at + 1;
        }
        if (scan.at(at) == 'x' && measured(scan, at, reading.last())) {
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

    private static String words(char sign) {
        return switch (sign) {
            case 'x' -> "by";
            case '*' -> "times";
            case ':' -> "to";
            case '^' -> "to the power of";
            default -> "";
        };
    }
}
