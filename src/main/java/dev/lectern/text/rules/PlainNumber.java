package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Set;

/** Any other number in digits: as a number, or digit by digit after a word that announces a code. */
final class PlainNumber implements Rule {
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
        String kind = words.equals(amount.words()) ? "number" : "label";
        if (shortYear(scan, at, amount, reading)) {
            reading.say(at, amount.end(), "year", Years.words(amount.whole()));
            return amount.end();
        }
        int owner = Possessive.end(scan, amount.end());
        if (owner > amount.end()) {
            reading.say(at, owner, kind, words + "'s");
            return owner;
        }
        Raised.Power power = Raised.at(scan, amount.end());
        reading.say(at, power.end(), kind, power.after(words));
        return power.end();
    }

    /** The second half of {@code 1905-06}. */
    private static boolean shortYear(Scan scan, int at, Amount amount, Reading reading) {
        int before = reading.pieces().size() - 2;
        return before >= 0
                && amount.isWhole()
                && amount.whole().length() == 2
                && scan.at(at) == '0'
                && reading.last().kind().equals("range")
                && reading.pieces().get(before).kind().equals("year");
    }

    private static String words(Scan scan, int at, Amount amount) {
        if (!amount.isWhole() || amount.grouped() || amount.whole().length() < 3) {
            return amount.words();
        }
        if (Codes.digits(scan, at, amount)) {
            return Digits.words(amount.whole());
        }
        boolean pairs =
                amount.whole().length() < 5 && (Codes.pairs(scan, at, amount) || Street.number(scan, amount.end()));
        return pairs ? Digits.pairs(amount.whole()) : amount.words();
    }
}
