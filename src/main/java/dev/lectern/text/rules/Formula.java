package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chemical formulas with lowered figures or charges: {@code CO₂}, {@code H₂SO₄}, {@code Ca²⁺}. */
final class Formula implements Rule {
    private static final String LOWERED = "\u2080-\u2089";
    private static final String CHARGE = "[\u00B2\u00B3\u2074]?[\u207A\u207B]";
    private static final Pattern FORMULA = Pattern.compile("(?=[A-Za-z" + LOWERED + "]{0,40}(?:[" + LOWERED + "]|"
            + CHARGE + "))(?:[A-Z][a-z]?[" + LOWERED + "]{0,3}){1,12}" + "(?:" + CHARGE + ")?(?![A-Za-z])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher formula = scan.matcher(FORMULA, at);
        if (!formula.lookingAt() || scan.letter(at - 1)) {
            return at;
        }
        StringBuilder words = new StringBuilder();
        for (int i = at; i < formula.end(); i++) {
            words.append(i == at ? "" : " ").append(word(scan.at(i)));
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
            case '\u207A' -> "plus";
            case '\u207B' -> "minus";
            default -> Letters.names(String.valueOf(c));
        };
    }
}
