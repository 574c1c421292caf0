package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** The unit without figures before it: behind a power or a scale, {@code 10⁸ m/s}, {@code 3 million km²}, or raised, {@code per km²}. */
final class LooseUnit implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL, Start.OTHER);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Piece last = reading.last();
        boolean power = last.words().contains(" to the ") && last.kind().equals("number");
        boolean scale = last.kind().equals("word")
                && !Scale.word(last.words()).isEmpty()
                && last.words().length() > 4;
        boolean behind = (power || scale) && last.to() == scan.skipBlanksBack(at);
        if (scan.letter(at - 1) || (!behind && !raised(scan, at))) {
            return at;
        }
        Units.Found unit = Units.at(scan, at);
        if (!unit.known() || !unit.apart() || (unit.end() - at == 1 && scale)) {
            return at;
        }
        boolean one = !behind && scan.wordBefore(at).equals("per");
        reading.say(at, unit.end(), "measure", one ? unit.one() : unit.many());
        return unit.end();
    }

    /** Two or three letters with a raised two or three: an area or a volume, if they name a length. */
    private static boolean raised(Scan scan, int at) {
        int end = scan.wordEnd(at);
        boolean power = scan.at(end) == '\u00B2' || scan.at(end) == '\u00B3';
        return power && end - at > 1 && end - at < 4;
    }
}
