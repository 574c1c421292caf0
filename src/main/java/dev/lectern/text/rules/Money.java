package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Sums with the sign or code in front ({@code $3.5bn}, {@code US$5}, {@code EUR 20 million}) or behind ({@code 20€},
 * {@code 10 GBP}). A scale that stands apart is a piece of its own and takes the currency's name with it.
 */
final class Money implements Rule {
    private static final int LONGEST_SIGN = 5;

    /** Codes that are better known as something else before small numbers: {@code COP26}, {@code PHP 8}. */
    private static final Set<String> OTHERWISE = Set.of("COP", "PHP", "PEN", "TRY", "SAR", "RON", "DM", "RM");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK, Start.OTHER, Start.CAPITAL, Start.SMALL, Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.digit(at) || scan.at(at) == '.') {
            Amount amount = Amount.at(scan, at);
            if (amount.isEmpty()) {
                return at;
            }
            int cents = Cents.end(scan, at, amount);
            if (cents > at) {
                boolean one = amount.one() || Counted.asOne(scan, at);
                reading.say(at, cents, "money", amount.words() + (one ? " cent" : " cents"));
                return cents;
            }
            return behind(scan, at, amount, reading);
        }
        int sign = signEnd(scan, at);
        if (sign == at) {
            return at;
        }
        int number = scan.at(sign) == ' ' ? sign + 1 : sign;
        Amount amount = Amount.at(scan, number);
        if (OTHERWISE.contains(scan.text(at, sign))
                && (sign == number || (!amount.grouped() && amount.whole().length() < 3))) {
            return at;
        }
        Currency currency = Currency.written(scan.text(at, sign));
        boolean noun = amount.decimals().length() != 2 && Counted.asOne(scan, at);
        Currency counted = noun ? currency.asOne() : currency;
        return amount.isEmpty() ? at : sum(scan, at, amount, counted, reading);
    }

    /** The end of the longest sign or code that begins there and stands before a number. */
    private static int signEnd(Scan scan, int at) {
        if (scan.letter(at) && scan.letter(at - 1)) {
            return at;
        }
        for (int end = Math.min(at + LONGEST_SIGN, scan.length()); end > at; end--) {
            boolean word = scan.letter(end - 1) && scan.letter(end);
            if (!word
                    && numberAt(scan, end)
                    && Currency.written(scan.text(at, end)).known()) {
                return end;
            }
        }
        return at;
    }

    private static boolean numberAt(Scan scan, int at) {
        int number = scan.at(at) == ' ' ? at + 1 : at;
        return scan.digit(number) || (scan.at(number) == '.' && scan.digit(number + 1));
    }

    private static int sum(Scan scan, int at, Amount amount, Currency currency, Reading reading) {
        int end = amount.end();
        int letters = scan.wordEnd(end);
        String scale = scan.digit(letters) ? "" : Scale.attached(scan.text(end, letters));
        if (!scale.isEmpty()) {
            return finish(scan, at, letters, amount.words() + " " + scale + " " + currency.many(), currency, reading);
        }
        if (scan.blank(end) || scan.at(end) == '-') {
            int word = scan.skipBlanks(scan.at(end) == '-' ? end + 1 : end);
            int wordEnd = scan.wordEnd(word);
            String apart = Scale.word(scan.lower(word, wordEnd));
            if (!apart.isEmpty()) {
                reading.say(at, end, "money", amount.words());
                return finish(scan, word, wordEnd, apart + " " + currency.many(), currency, reading);
            }
        }
        Span range = range(scan, end);
        if (range.to() > end) {
            reading.say(at, end, "money", amount.words());
            reading.say(range.from(), range.to(), "range", "to");
            return sum(scan, range.to(), Amount.at(scan, scan.skipBlanks(range.to())), currency, reading);
        }
        return finish(scan, at, end, words(amount, currency), currency, reading);
    }

    private record Span(int from, int to) {}

    /** A dash and a second number that shares the currency: {@code $5–10}. */
    private static Span range(Scan scan, int end) {
        boolean dash = scan.at(end) == '-' || scan.at(end) == '\u2013';
        if (!dash || !scan.digit(end + 1)) {
            return new Span(end, end);
        }
        Amount second = Amount.at(scan, end + 1);
        boolean other = scan.at(second.end()) == '-' || scan.at(second.end()) == '%';
        return other ? new Span(end, end) : new Span(end, end + 1);
    }

    /** Takes what may still belong to it: the code after a sum that had its sign, and {@code /month}. */
    private static int finish(Scan scan, int from, int to, String words, Currency currency, Reading reading) {
        boolean joined = scan.at(to) == '-' && scan.letter(to + 1) && words.endsWith(currency.many());
        if (joined) {
            String single = words.substring(0, words.length() - currency.many().length()) + currency.one();
            reading.say(from, to, "money", plain(single));
            return to;
        }
        int code = scan.at(to) == ' ' ? to + 1 : to;
        int codeEnd = scan.wordEnd(code);
        Currency named = codeEnd - code == 3 ? Currency.written(scan.text(code, codeEnd)) : Currency.NONE;
        if (named.known() && !scan.digit(codeEnd)) {
            String precise = words.endsWith(currency.many())
                    ? words.substring(0, words.length() - currency.many().length()) + named.many()
                    : words;
            reading.say(from, codeEnd, "money", plain(precise));
            return codeEnd;
        }
        int per = scan.at(to) == '/' && scan.letter(to + 1) ? scan.wordEnd(to + 1) : to;
        String rate = per > to ? " per " + Units.single(scan.text(to + 1, per)) : "";
        Units.Found unit = per > to ? Units.at(scan, to + 1) : Units.NOTHING;
        if (unit.end() > per) {
            per = unit.end();
            rate = " per " + unit.one();
        }
        reading.say(from, per, "money", plain(words + rate));
        return per;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static int behind(Scan scan, int at, Amount amount, Reading reading) {
        int end = amount.end();
        int letters = scan.wordEnd(end);
        String scale = scan.digit(letters) ? "" : Scale.attached(scan.text(end, letters));
        int afterScale = scale.isEmpty() ? end : letters;
        int sign = scan.at(afterScale) == ' ' ? afterScale + 1 : afterScale;
        int signEnd = scan.letter(sign) ? scan.wordEnd(sign) : sign + 1;
        if (signEnd > scan.length() || attachedWord(scan, sign, signEnd, end) || scan.digit(signEnd)) {
            return at;
        }
        Currency currency = Currency.written(scan.text(sign, signEnd));
        // The three Rs are no rupees.
        boolean basics = scan.text(sign, signEnd).equals("Rs") && amount.whole().length() < 2;
        if (!currency.known() || currency.one().equals("dollar") || basics) {
            return at;
        }
        String words = scale.isEmpty() ? words(amount, currency) : amount.words() + " " + scale + " " + currency.many();
        return finish(scan, at, signEnd, words, currency, reading);
    }

    /** Letters right behind the figure are a unit or a plural, unless they are a code of three capitals. */
    private static boolean attachedWord(Scan scan, int sign, int signEnd, int end) {
        return sign == end && scan.letter(sign) && !(signEnd - sign == 3 && scan.capital(sign));
    }

    /** A sum without a scale, in the main unit and its hundredths. */
    static String words(Amount amount, Currency currency) {
        String cents = cents(amount.decimals());
        if (cents.isEmpty() || !currency.hasMinor() || !amount.fraction().isEmpty()) {
            return amount.words() + " " + (amount.one() ? currency.one() : currency.many());
        }
        int minor = Integer.parseInt(cents);
        String major = amount.whole();
        boolean none = major.isEmpty() || Cardinal.words(major).equals("zero");
        String small = Cardinal.words(minor) + " " + (minor == 1 ? currency.minorOne() : currency.minorMany());
        if (none && minor > 0) {
            return small;
        }
        boolean one = Cardinal.words(major.isEmpty() ? "0" : major).equals("one");
        String large = Cardinal.words(major.isEmpty() ? "0" : major) + " " + (one ? currency.one() : currency.many());
        return minor == 0 ? large : large + " and " + small;
    }

    /** The hundredths, or nothing when the decimals are finer than that. */
    private static String cents(String decimals) {
        if (decimals.length() == 1) {
            return decimals + "0";
        }
        boolean finer = decimals.length() > 2 && !decimals.substring(2).chars().allMatch(c -> c == '0');
        return decimals.isEmpty() || finer ? "" : decimals.substring(0, 2);
    }
}
