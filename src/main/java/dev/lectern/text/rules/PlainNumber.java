package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Any other number in digits: as a number, or digit by digit after a word that announces a code. */
final class PlainNumber implements Rule {
    private static final Set<String> CODES = Set.of(
            "box",
            "pin",
            "zip",
            "postcode",
            "extension",
            "ext",
            "code",
            "isbn",
            "issn",
            "address",
            "call",
            "dial",
            "ring",
            "called",
            "dialled",
            "dialed");
    private static final Set<String> PAIRED =
            Set.of("flight", "route", "highway", "interstate", "room", "iq", "boeing", "airbus", "bus", "exhibit");

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
        String words = words(scan, at, amount);
        Raised.Power power = Raised.at(scan, amount.end());
        String kind = words.equals(amount.words()) ? "number" : "label";
        reading.say(at, power.end(), kind, power.after(words));
        return power.end();
    }

    private static String words(Scan scan, int at, Amount amount) {
        if (amount.isWhole() && !amount.grouped() && amount.whole().length() > 2) {
            String before = label(scan, at);
            if (CODES.contains(before) && amount.whole().length() < 5) {
                return Digits.words(amount.whole());
            }
            if (amount.whole().length() < 5 && (PAIRED.contains(before) || Street.number(scan, amount.end()))) {
                return Digits.pairs(amount.whole());
            }
        }
        return amount.words();
    }

    /** The noun that the number belongs to: {@code box 2915}, {@code Exhibit No. 143}, {@code an IQ of 118}. */
    private static String label(Scan scan, int at) {
        String before = scan.wordBefore(at);
        if (before.equalsIgnoreCase("no") || before.equalsIgnoreCase("number") || before.equals("of")) {
            int stop = scan.at(scan.skipBlanksBack(at) - 1) == '.' ? 1 : 0;
            before = scan.wordBefore(scan.skipBlanksBack(at) - stop - before.length());
        }
        return before.toLowerCase(Locale.ROOT);
    }
}
