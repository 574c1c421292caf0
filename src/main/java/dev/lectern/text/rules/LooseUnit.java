package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/**
 * The unit without plain figures before it: behind a power, a scale or a fraction, {@code 10⁸ m/s}, {@code 3 million km²},
 * {@code 1/2 tsp}; raised, {@code per km²}; or a degree of a thermometer's alone, {@code in °C}.
 */
final class LooseUnit implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Piece last = reading.last();
        if ((last.words().equals("degrees") || last.words().equals("degree")) && scale(scan, at)) {
            reading.say(at, at + 1, "measure", scan.at(at) == 'F' ? "fahrenheit" : "celsius");
            return at + 1;
        }
        boolean power = last.words().contains(" to the ") && last.kind().equals("number");
        boolean scale = last.kind().equals("word")
                && !Scale.word(last.words()).isEmpty()
                && last.words().length() > 4;
        boolean part = last.kind().equals("fraction");
        boolean behind = (power || scale || part) && last.to() == scan.skipBlanksBack(at);
        if (scan.letter(at - 1) || (!behind && !raised(scan, at) && !thermometer(scan, at))) {
            return at;
        }
        Units.Found unit = Units.at(scan, at);
        if (!unit.known() || !unit.apart() || (unit.end() - at == 1 && (scale || part))) {
            return at;
        }
        boolean one =
                behind ? part && proper(last.words()) : scan.wordBefore(at).equals("per");
        int end = Units.withStop(scan, unit.end());
        reading.say(at, end, "measure", one ? unit.one() : unit.many());
        return end;
    }

    /** Half a spoon is less than one; one and a half are more, and so is one number over another. */
    private static boolean proper(String fraction) {
        return !fraction.startsWith("and ") && !fraction.contains(" over ");
    }

    /** {@code 165 degrees F}. */
    private static boolean scale(Scan scan, int at) {
        return (scan.at(at) == 'F' || scan.at(at) == 'C')
                && scan.blank(at - 1)
                && !scan.letter(at + 1)
                && !scan.digit(at + 1);
    }

    private static boolean thermometer(Scan scan, int at) {
        return scan.at(at) == '\u00B0'
                && !scan.digit(scan.skipBlanksBack(at) - 1)
                && (scan.at(at + 1) == 'C' || scan.at(at + 1) == 'F');
    }

    /** Two or three letters with a raised two or three: an area or a volume, if they name a length. */
    private static boolean raised(Scan scan, int at) {
        int end = scan.wordEnd(at);
        boolean power = scan.at(end) == '\u00B2' || scan.at(end) == '\u00B3';
        return power && end - at > 1 && end - at < 4;
    }
}
