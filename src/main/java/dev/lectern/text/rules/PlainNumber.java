package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Any other number in digits: as a number, or digit by digit after a word that announces a code. */
final class PlainNumber implements Rule {
    private static final Set<String> CODES =
            Set.of("box", "pin", "zip", "postcode", "extension", "ext", "code", "isbn", "issn");
    private static final Set<String> PAIRED =
            Set.of("flight", "route", "highway", "interstate", "room", "iq", "boeing", "airbus", "bus", "address");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT, Start.MARK, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Amount amount = Amount.at(scan, at);
        if (amount.isEmpty()) {
            return at;
        }
        reading.say(at, amount.end(), "number", words(scan, at, amount));
        return amount.end();
    }

    private static String words(Scan scan, int at, Amount amount) {
        if (amount.isWhole() && !amount.grouped() && amount.whole().length() > 2) {
            String before = scan.wordBefore(at).toLowerCase(Locale.ROOT);
            if (CODES.contains(before) && amount.whole().length() < 5) {
                return Digits.words(amount.whole());
            }
            if (amount.whole().length() < 5 && (PAIRED.contains(before) || Street.number(scan, amount.end()))) {
                return Digits.pairs(amount.whole());
            }
        }
        return amount.words();
    }
}
