package dev.lectern.text.rules;

import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Set;

/** {@code 1st}, {@code 22nd}, {@code 1,000th}. */
final class OrdinalNumber implements Rule {
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "d");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Amount amount = Amount.at(scan, at);
        int letters = scan.at(amount.end()) == '-'
                        && scan.lower(amount.end() + 1, scan.wordEnd(amount.end() + 1))
                                .equals("th")
                ? amount.end() + 1
                : amount.end();
        int end = scan.wordEnd(letters);
        String ending = end - letters > 3 ? "" : scan.lower(letters, end);
        boolean plural = ending.equals("ths");
        if (!amount.isWhole() || (!plural && !ENDINGS.contains(ending)) || scan.digit(end)) {
            return at;
        }
        if ((ending.equals("d")
                        && !amount.whole().endsWith("2")
                        && !amount.whole().endsWith("3"))
                || (ending.equals("d") && (scan.capital(end - 1) || Labels.before(scan, at)))) {
            return at;
        }
        reading.say(at, end, "ordinal", Ordinal.words(amount.whole()) + (plural ? "s" : ""));
        return end;
    }
}
