package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers with a unit: {@code 58%}, {@code 5 km}, {@code 16.7 km²}, {@code 9.58s}, {@code 80 km/h}, {@code 5'10"}. A unit
 * that stands apart is a piece of its own.
 */
final class Measure implements Rule {
    private static final Set<String> LASTING = Set.of(
            "in", "for", "after", "within", "every", "lasted", "lasts", "last", "took", "takes", "take", "wait",
            "waited", "waits", "than", "another");

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
        int end = amount.end();
        if (scan.at(end) == '\'' || scan.at(end) == '"') {
            return inches(scan, at, amount, reading);
        }
        int unit = unitStart(scan, end);
        Units.Found found = Units.at(scan, unit);
        boolean apart = unit == end || found.apart() || (found.one().equals("second") && lasts(scan, at, amount));
        if (!found.known() || !apart || letterOrDigit(scan, found.end())) {
            return at;
        }
        if (found.one().equals("times") && (Equation.goesOn(scan, found.end()) || Equation.around(scan, at))) {
            reading.say(at, end, "number", amount.words());
            return end;
        }
        boolean letter = scan.at(end) == '-' && found.end() == unit + 1;
        if (letter || (unit == end && plural(scan, amount, found))) {
            return at;
        }
        boolean hyphen = scan.at(end) == '-' || (scan.at(found.end()) == '-' && scan.letter(found.end() + 1));
        String name = amount.one() || Counted.asOne(scan, at) || (hyphen && !scan.digit(found.end() + 1))
                ? found.one()
                : found.many();
        return say(at, end, unit, Units.withStop(scan, found.end()), amount.words(), name, reading);
    }

    private static int say(int at, int end, int unit, int to, String number, String name, Reading reading) {
        if (unit == end) {
            reading.say(at, to, "measure", number + " " + name);
        } else {
            reading.say(at, end, "measure", number);
            reading.say(unit, to, "measure", name);
        }
        return to;
    }

    private static int unitStart(Scan scan, int end) {
        return scan.at(end) == ' ' || scan.at(end) == '-' ? end + 1 : end;
    }

    private static boolean letterOrDigit(Scan scan, int at) {
        return scan.letter(at) || scan.digit(at);
    }

    /** {@code 4K} is no temperature; {@code 747s} and {@code 4s} are not seconds; {@code 1980s} is not either. */
    private static boolean plural(Scan scan, Amount amount, Units.Found found) {
        if (found.one().equals("kelvin")) {
            return true;
        }
        return found.one().equals("second")
                && amount.isWhole()
                && !lasts(scan, amount.end() - amount.whole().length(), amount)
                && scan.at(found.end() - 1) == 's'
                && scan.at(found.end() - 2) != 'm';
    }

    /** Whether a figure before an s can only be a length of time: {@code 9.58 s}, {@code after 5 s}. */
    private static boolean lasts(Scan scan, int at, Amount amount) {
        return !amount.decimals().isEmpty() || lasts(scan, at);
    }

    /** Whether the word before asks for a length of time. */
    static boolean lasts(Scan scan, int at) {
        return LASTING.contains(scan.wordBefore(at).toLowerCase(Locale.ROOT));
    }

    /** One of the sides of {@code 4" x 6"}. */
    private static boolean across(Scan scan, int at, int end) {
        int next = scan.skipBlanks(end + 1);
        int last = scan.skipBlanksBack(at) - 1;
        boolean first = isBy(scan.at(next)) && scan.digit(scan.skipBlanks(next + 1));
        return first || (isBy(scan.at(last)) && scan.at(scan.skipBlanksBack(last) - 1) == '"');
    }

    private static boolean isBy(char sign) {
        return sign == 'x' || sign == '\u00D7';
    }

    private static int inches(Scan scan, int at, Amount amount, Reading reading) {
        int end = amount.end();
        if (scan.at(end) == '"') {
            if (!Quotes.odd(scan, end) && !across(scan, at, end)) {
                return at;
            }
            boolean one = amount.one() || Counted.asOne(scan, at);
            reading.say(at, end + 1, "measure", amount.words() + (one ? " inch" : " inches"));
            return end + 1;
        }
        Amount inches = Amount.at(scan, scan.skipBlanks(end + 1));
        if (inches.isEmpty() || scan.at(inches.end()) != '"') {
            return at;
        }
        String feet = amount.words() + (amount.one() ? " foot " : " feet ");
        reading.say(at, inches.end() + 1, "measure", feet + inches.words());
        return inches.end() + 1;
    }
}
