package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
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

    private static final Set<String> PICTURES = Set.of("240", "360", "480", "576", "720", "1080", "1440", "2160");

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
        if (scan.at(end) == 'p' && lines(amount) && !letterOrDigit(scan, end + 1)) {
            reading.say(at, end + 1, "label", Digits.pairs(amount.whole()) + " P");
            return end + 1;
        }
        int unit = unitStart(scan, end);
        Units.Found found = Units.at(scan, unit);
        boolean apart = unit == end
                || found.apart()
                || (found.one().equals("second") && lasts(scan, at, amount))
                || (found.one().equals("inch") && behindFeet(scan, at, reading.last()));
        if (!found.known() || !apart || letterOrDigit(scan, found.end())) {
            return at;
        }
        if (found.one().equals("times") && (Equation.goesOn(scan, found.end()) || Equation.around(scan, at))) {
            reading.say(at, end, "number", amount.words());
            return end;
        }
        boolean letter = scan.at(end) == '-' && found.end() == unit + 1 && !described(scan, unit);
        boolean label = unit == end
                && found.end() == unit + 1
                && scan.letter(unit)
                && (Labels.before(scan, at) || Labels.model(scan, at));
        if (letter || label || (unit == end && plural(scan, amount, found))) {
            return at;
        }
        boolean hyphen = scan.at(end) == '-' || (scan.at(found.end()) == '-' && scan.letter(found.end() + 1));
        String name = amount.one()
                        || Counted.asOne(scan, at)
                        || Counted.adjunct(scan, found.end())
                        || (hyphen && !scan.digit(found.end() + 1))
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

    /** A unit of one letter before what is measured: {@code a 2.4-m mirror}. */
    private static boolean described(Scan scan, int unit) {
        int next = scan.skipBlanks(unit + 1);
        return "mgVWL".indexOf(scan.at(unit)) >= 0 && next == unit + 2 && scan.letter(next) && !scan.capital(next);
    }

    /** The lines of a picture, {@code 1080p}. */
    private static boolean lines(Amount amount) {
        return amount.isWhole() && PICTURES.contains(amount.whole());
    }

    /** {@code 6 ft 4 in}. */
    private static boolean behindFeet(Scan scan, int at, Piece last) {
        boolean feet = last.words().endsWith("feet") || last.words().endsWith("foot");
        return feet && last.to() == scan.skipBlanksBack(at);
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

    /** One of the sides of {@code 4" x 6"}, {@code 12' x 10'}. */
    private static boolean across(Scan scan, int at, int end) {
        char mark = scan.at(end);
        int next = scan.skipBlanks(end + 1);
        int last = scan.skipBlanksBack(at) - 1;
        boolean first = isBy(scan.at(next)) && scan.digit(scan.skipBlanks(next + 1));
        return first || (isBy(scan.at(last)) && scan.at(scan.skipBlanksBack(last) - 1) == mark);
    }

    /** The other side of one thing: {@code a 9" x 13" pan}. */
    private static boolean secondOfOne(Reading reading) {
        int before = reading.pieces().size() - 2;
        String first = before < 0 || !reading.last().words().equals("by")
                ? ""
                : reading.pieces().get(before).words();
        return first.endsWith(" foot") || first.endsWith(" inch");
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
            boolean one = amount.one() || Counted.asOne(scan, at) || secondOfOne(reading);
            reading.say(at, end + 1, "measure", amount.words() + (one ? " inch" : " inches"));
            return end + 1;
        }
        Amount inches = Amount.at(scan, scan.skipBlanks(end + 1));
        if (inches.isEmpty() || scan.at(inches.end()) != '"') {
            boolean side = across(scan, at, end) && !scan.letter(end + 1);
            if (side) {
                boolean one = amount.one() || Counted.asOne(scan, at) || secondOfOne(reading);
                reading.say(at, end + 1, "measure", amount.words() + (one ? " foot" : " feet"));
            }
            return side ? end + 1 : at;
        }
        String feet = amount.words() + (amount.one() ? " foot " : " feet ");
        reading.say(at, inches.end() + 1, "measure", feet + inches.words());
        return inches.end() + 1;
    }
}
