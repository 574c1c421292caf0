package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Signs that programs and formulas write with two characters, {@code !=}, {@code &&}, {@code ->}, and the factorial, {@code 5!}. */
final class Operator implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        char sign = scan.at(at);
        if (sign == '!' && scan.at(at + 1) != '=') {
            return factorial(scan, at, reading);
        }
        if ("!=&-".indexOf(sign) < 0 || "=&>".indexOf(scan.at(at + 1)) < 0 || scan.at(at - 1) == sign) {
            return at;
        }
        int end = scan.at(at + 2) == '=' && sign != '&' && sign != '-' ? at + 3 : at + 2;
        String words = words(scan.text(at, end));
        boolean arrow = scan.at(end - 1) == '>';
        if (words.isEmpty()
                || (arrow && !(scan.blank(at - 1) && scan.blank(end)))
                || !operand(scan, scan.skipBlanks(end))
                || !operand(scan, scan.skipBlanksBack(at) - 1)) {
            return at;
        }
        reading.say(at, end, "sign", words);
        return end;
    }

    private static boolean operand(Scan scan, int at) {
        return scan.letter(at) || scan.digit(at) || "_()[]\"'".indexOf(scan.at(at)) >= 0;
    }

    private static String words(String operator) {
        return switch (operator) {
            case "!=", "!==" -> "is not equal to";
            case "==", "===" -> "equals";
            case "&&" -> "and";
            case "->", "=>" -> "to";
            default -> "";
        };
    }

    private static int factorial(Scan scan, int at, Reading reading) {
        boolean number = scan.digit(at - 1) || (scan.letter(at - 1) && !scan.letter(at - 2));
        int next = scan.skipBlanks(at + 1);
        if (!number || next >= scan.length() || "=+*/\u00D7\u2212".indexOf(scan.at(next)) < 0) {
            return at;
        }
        reading.say(at, at + 1, "sign", "factorial");
        return at + 1;
    }
}
