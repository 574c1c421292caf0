package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chemical formulas with lowered figures or charges, {@code CO₂}, {@code H₂SO₄}, {@code Ca²⁺}; of those in plain letters and
 * figures what would pass for words, {@code Fe2O3}, {@code NaCl}.
 */
final class Formula implements Rule {
    private static final String LOWERED = "\u2080-\u2089";
    private static final String CHARGE = "[\u00B2\u00B3\u2074]?[\u207A\u207B]";
    private static final Pattern FORMULA = Pattern.compile("(?=[A-Za-z" + LOWERED + "]{0,40}(?:[" + LOWERED + "]|"
            + CHARGE + "))(?:[A-Z][a-z]?[" + LOWERED + "]{0,3}){1,12}" + "(?:" + CHARGE + ")?(?![A-Za-z])");

    private static final String ELEMENT =
            "(?:A[cglrstu]|B[aeir]?|C[adelorsu]?|D[by]|E[ru]|F[er]?|G[ade]|H[efgo]?|I[nr]?"
                    + "|K[r]?|L[airu]|M[gno]|N[abdeip]?|O[s]?|P[abdmortu]?|R[abehnu]|S[bceimnr]?|T[abehilm]|U|V|W|Xe|Y[b]?|Z[nr])";
    /** Elements of two letters in it, and figures. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?=[A-Za-z0-9]{0,40}[a-z])(?=[A-Za-z]{0,40}\\d)(?:" + ELEMENT + "\\d{0,3}){2,12}(?![\\w-])");
    /** Salts, bases and oxides of metals without figures. */
    private static final Pattern SALT = Pattern.compile(
            "(?:(?:Na|Li|Ca|Mg|Ag|Zn|Cu|Fe|Cs|Rb|Ba|Pb|Ni|Mn)(?:Cl|OH|Br|F|O|S)|(?:K|H)(?:Cl|Br))(?![\\w-])");

    /** Ions with their charge on the line: {@code Na+}, {@code Ca2+}. */
    private static final Pattern ION =
            Pattern.compile("(?:Na|K|Ca|Mg|Li|Fe|Cu|Zn|Al|Cl|Mn|Ag|Pb|Ba|H)[23]?[+](?![\\w+])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.letter(at - 1) || scan.digit(at - 1)) {
            return at;
        }
        for (Pattern pattern : new Pattern[] {FORMULA, PLAIN, SALT, ION}) {
            Matcher formula = scan.matcher(pattern, at);
            if (formula.lookingAt()) {
                return say(scan, at, formula, reading);
            }
        }
        return at;
    }

    private static int say(Scan scan, int at, Matcher formula, Reading reading) {
        StringBuilder words = new StringBuilder();
        for (int i = at; i < formula.end(); ) {
            int digits = scan.digitsEnd(i);
            words.append(i == at ? "" : " ")
                    .append(digits > i ? Cardinal.words(scan.text(i, digits)) : word(scan.at(i)));
            i = Math.max(digits, i + 1);
        }
        reading.say(at, formula.end(), "formula", words.toString());
        return formula.end();
    }

    private static String word(char c) {
        if (c >= '\u2080' && c <= '\u2089') {
            return Cardinal.words(c - '\u2080');
        }
        return switch (c) {
            case '\u00B2' -> "two";
            case '\u00B3' -> "three";
            case '\u2074' -> "four";
            case '\u207A', '+' -> "plus";
            case '\u207B' -> "minus";
            default -> Letters.names(String.valueOf(c));
        };
    }
}
