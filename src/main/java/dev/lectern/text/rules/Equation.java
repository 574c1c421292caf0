package dev.lectern.text.rules;

/** Whether signs between letters and figures calculate something: {@code 10 - 4 = 6}, {@code y = 2x + 3}. */
final class Equation {
    private static final int FAR = 40;
    private static final String RELATIONS = "=\u2248\u2260\u2264\u2265";
    private static final String OPERATORS = "+*^=\u2212\u00D7\u00F7\u2248\u2260\u2264\u2265";
    private static final String POWERS = "\u00B2\u00B3";

    private Equation() {}

    /** Whether an equals sign or its like stands near, with nothing but figures, signs and letters of quantities between. */
    static boolean around(Scan scan, int at) {
        return relation(scan, at, 1) || relation(scan, at, -1);
    }

    private static boolean relation(Scan scan, int at, int step) {
        int letters = 0;
        for (int i = at; i >= 0 && i < scan.length() && Math.abs(i - at) < FAR; i += step) {
            if (RELATIONS.indexOf(scan.at(i)) >= 0) {
                return true;
            }
            letters = scan.letter(i) ? letters + 1 : 0;
            if (letters > 2 || scan.at(i) == ';' || (scan.at(i) == ',' && scan.blank(i + 1))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a power, or a sign that calculates and what it calculates with, follows. */
    static boolean goesOn(Scan scan, int at) {
        if (at < scan.length() && POWERS.indexOf(scan.at(at)) >= 0) {
            return true;
        }
        int sign = scan.skipBlanks(at);
        boolean loose = scan.at(sign) == '-' && sign > at && scan.blank(sign + 1);
        return sign < scan.length() && (loose || OPERATORS.indexOf(scan.at(sign)) >= 0) && operandAt(scan, sign + 1);
    }

    /** Whether a figure, the name of a quantity or a bracket ends before an index. */
    static boolean operandBefore(Scan scan, int at) {
        int last = scan.skipBlanksBack(at) - 1;
        return scan.digit(last)
                || scan.at(last) == ')'
                || scan.at(last) == '\u00B2'
                || scan.at(last) == '\u00B3'
                || (scan.letter(last) && !scan.letter(last - 1));
    }

    /** Whether a figure, the name of a quantity or a bracket begins there. */
    static boolean operandAt(Scan scan, int at) {
        int next = scan.skipBlanks(at);
        return scan.digit(next) || scan.at(next) == '(' || (scan.letter(next) && !scan.letter(next + 1));
    }

    /** Whether a bracket of a calculation ends before an index: {@code (a + b)²}. */
    static boolean bracketed(Scan scan, int at) {
        return scan.at(at - 1) == ')' && around(scan, at - 1);
    }
}
