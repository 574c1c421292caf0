package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Set;

/** Raised and lowered figures: {@code 10⁶}, {@code x²}, the two of {@code CO₂}. */
final class Raised implements Rule {
    private static final String UP = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final String DOWN = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.OTHER);
    }

    /** What a raised or lowered figure adds to the words before it; nothing where there is none. */
    record Power(int end, String words, String kind) {
        /** The words of the base and of this. */
        String after(String base) {
            return words.isEmpty() ? base : base + " " + words;
        }
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Power power = at(scan, at);
        if (isotope(scan, at, power.end())) {
            reading.say(at, power.end(), "superscript", Cardinal.words(digits(scan, at, power.end(), UP)));
            return power.end();
        }
        if (power.end() > at) {
            reading.say(at, power.end(), power.kind(), power.words());
        }
        return power.end();
    }

    /** The figures in front of an element's letters, {@code ¹⁴C}, are no power. */
    private static boolean isotope(Scan scan, int at, int end) {
        return end > at && UP.indexOf(scan.at(at)) >= 0 && scan.capital(end) && (at == 0 || scan.blank(at - 1));
    }

    /** The figures raised or lowered at an index. */
    static Power at(Scan scan, int at) {
        int below = end(scan, at, DOWN);
        if (below > at) {
            return new Power(below, Cardinal.words(digits(scan, at, below, DOWN)), "subscript");
        }
        boolean minus = scan.at(at) == '\u207B';
        int from = minus ? at + 1 : at;
        int above = end(scan, from, UP);
        if (above == from) {
            return new Power(at, "", "");
        }
        return new Power(above, power(scan, above, digits(scan, from, above, UP), minus), "superscript");
    }

    private static String power(Scan scan, int end, String digits, boolean minus) {
        if (scan.at(end) == '\u207A' || scan.at(end) == '\u207B') {
            return Cardinal.words(digits);
        }
        if (!minus && (digits.equals("2") || digits.equals("3"))) {
            return digits.equals("2") ? "squared" : "cubed";
        }
        return minus ? "to the minus " + Cardinal.words(digits) : "to the " + Ordinal.words(digits);
    }

    private static int end(Scan scan, int at, String figures) {
        int end = at;
        while (end < scan.length() && end - at < 9 && figures.indexOf(scan.at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String digits(Scan scan, int from, int to, String figures) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(figures.indexOf(scan.at(i)));
        }
        return digits.toString();
    }
}
