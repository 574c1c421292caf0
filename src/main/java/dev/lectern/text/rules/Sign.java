package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** A sign before a number, minus, plus, about; in a calculation a hyphen between two. */
final class Sign implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        String words = words(scan.at(at));
        if (between(scan, at)) {
            reading.say(at, at + 1, "sign", words);
            return at + 1;
        }
        if (words.isEmpty() || !amountAt(scan, at + 1) || !free(scan, at)) {
            return at;
        }
        reading.say(at, at + 1, "sign", words);
        return at + 1;
    }

    /** A hyphen or dash in a calculation. */
    private static boolean between(Scan scan, int at) {
        boolean dash = scan.at(at) == '-' || scan.at(at) == '\u2013';
        return dash
                && scan.blank(at - 1)
                && scan.blank(at + 1)
                && Equation.operandBefore(scan, at)
                && Equation.operandAt(scan, at + 1)
                && Equation.around(scan, at);
    }

    private static String words(char sign) {
        return switch (sign) {
            case '-', '\u2212', '\u2013' -> "minus";
            case '+' -> "plus";
            case '~' -> "about";
            default -> "";
        };
    }

    private static boolean amountAt(Scan scan, int at) {
        int number = "$\u00A3\u20AC\u00A5".indexOf(scan.at(at)) >= 0 ? at + 1 : at;
        return scan.digit(number) || (scan.at(number) == '.' && scan.digit(number + 1));
    }

    /** {@code UTC-5}. */
    private static boolean zone(Scan scan, int at) {
        return at > 2
                && (scan.text(at - 3, at).equals("UTC") || scan.text(at - 3, at).equals("GMT"));
    }

    /** A hyphen or dash is a minus only where no word or figure stands right before it. */
    private static boolean free(Scan scan, int at) {
        char before = scan.at(at - 1);
        return scan.at(at) == '\u2212'
                || zone(scan, at)
                || scan.blank(at - 1)
                || "([{=<>\u00B1/:,^".indexOf(before) >= 0;
    }
}
