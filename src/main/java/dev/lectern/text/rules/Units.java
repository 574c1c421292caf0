package dev.lectern.text.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units of measurement and how they are said. */
final class Units {
    /**
     * One unit.
     *
     * @param one its name after one, and before a noun
     * @param many its name after any other number
     * @param apart whether it may stand apart from the number; ambiguous ones may not
     * @param length whether squares and cubes of it are measured
     */
    record Unit(String one, String many, boolean apart, boolean length) {}

    private static final Unit NONE = new Unit("", "", false, false);
    private static final Map<String, Unit> WRITTEN = load();

    private static final Pattern FLUID = Pattern.compile("fl\\.? oz\\b");

    private static final Pattern TORQUE = Pattern.compile("ft[-\u00B7\u22C5 ]lbs?\\b");

    private Units() {}

    /** What was found of a unit at a place: where it ends and its two names; empty names for none. */
    record Found(int end, String one, String many, boolean apart) {
        boolean known() {
            return !one.isEmpty();
        }
    }

    /** No unit at all. */
    static final Found NOTHING = new Found(0, "", "", false);

    /** The unit, simple or composed with a power or a slash, that begins at an index. */
    static Found at(Scan scan, int at) {
        Found first = powered(scan, at);
        if (first.known() && (scan.at(first.end()) == '\u00B7' || scan.at(first.end()) == '\u22C5')) {
            Found times = powered(scan, first.end() + 1);
            String one = first.one() + " ";
            return times.known() ? new Found(times.end(), one + times.one(), one + times.many(), true) : first;
        }
        if (!first.known() || (scan.at(first.end()) != '/' && scan.at(first.end()) != '\u22C5')) {
            return first;
        }
        Found second = powered(scan, first.end() + 1);
        if (!second.known() || scan.at(first.end()) != '/') {
            return first;
        }
        int caret = scan.at(second.end()) == '^' ? second.end() + 1 : second.end();
        String exponent = scan.digit(caret + 1) ? "" : power(scan.at(caret));
        String per =
                " per " + second.one() + (exponent.isEmpty() ? "" : exponent.startsWith("s") ? " squared" : " cubed");
        int end = exponent.isEmpty() ? second.end() : caret + 1;
        return new Found(end, first.one() + per, first.many() + per, first.apart());
    }

    /** The name of one such unit, or the word itself when it is none: day for {@code d}, month for {@code month}. */
    static String single(String written) {
        if (written.equals("d")) {
            return "day";
        }
        Unit unit = WRITTEN.getOrDefault(written, NONE);
        return unit.one().isEmpty() ? written : unit.one();
    }

    /** The end of a unit with the full stop that shortens it, where a sentence goes on: {@code 2 tsp. of sugar}. */
    static int withStop(Scan scan, int end) {
        int next = scan.skipBlanks(end + 1);
        boolean goesOn = scan.letter(next) && !scan.capital(next) && next > end + 1;
        return scan.at(end) == '.' && scan.letter(end - 1) && goesOn ? end + 1 : end;
    }

    private static Found powered(Scan scan, int at) {
        String word = scan.text(at, Math.min(at + 3, scan.length()));
        if (word.matches("(?:sq|cu)[. ]")) {
            Found plain = powered(scan, word.endsWith(".") && scan.at(at + 3) == ' ' ? at + 4 : at + 3);
            String power = word.startsWith("sq") ? "square " : "cubic ";
            return plain.known() ? new Found(plain.end(), power + plain.one(), power + plain.many(), true) : plain;
        }
        if (word.startsWith("fl") && scan.matcher(FLUID, at).lookingAt()) {
            return new Found(word.endsWith(".") ? at + 6 : at + 5, "fluid ounce", "fluid ounces", true);
        }
        if (word.startsWith("ft")) {
            Matcher torque = scan.matcher(TORQUE, at);
            if (torque.lookingAt()) {
                return new Found(torque.end(), "foot pound", "foot pounds", true);
            }
        }
        int end = nameEnd(scan, at);
        Unit unit = WRITTEN.getOrDefault(scan.text(at, end), NONE);
        if (unit.one().isEmpty()) {
            return new Found(at, "", "", false);
        }
        int caret = scan.at(end) == '^' ? end + 1 : end;
        String power = unit.length() ? power(scan.at(caret)) : "";
        if (!power.isEmpty() && !scan.digit(caret + 1) && !scan.letter(caret + 1)) {
            return new Found(caret + 1, power + unit.one(), power + unit.many(), true);
        }
        boolean more = scan.letter(end) || scan.digit(end);
        return more ? new Found(at, "", "", false) : new Found(end, unit.one(), unit.many(), unit.apart());
    }

    private static String power(char exponent) {
        return switch (exponent) {
            case '2', '\u00B2' -> "square ";
            case '3', '\u00B3' -> "cubic ";
            default -> "";
        };
    }

    private static int nameEnd(Scan scan, int at) {
        int end = at;
        while (scan.letter(end) || "\u00B0\u03BC\u03A9%\u2030\u212B".indexOf(scan.at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static Map<String, Unit> load() {
        Map<String, Unit> written = new HashMap<>();
        for (String[] row : Table.rows("units.tsv")) {
            boolean apart = !row[3].contains("attached");
            for (String sign : row[0].split(" ")) {
                written.put(sign, new Unit(row[1], row[2], apart, row[3].contains("length")));
            }
        }
        return Map.copyOf(written);
    }
}
