package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** The unit behind a power or a scale: {@code 10⁸ m/s}, {@code 3 million km²}. */
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
        if ((!power && !scale) || last.to() != scan.skipBlanksBack(at) || scan.letter(at - 1)) {
            return at;
        }
        Units.Found unit = Units.at(scan, at);
        if (!unit.known() || !unit.apart() || (unit.end() - at == 1 && scale)) {
            return at;
        }
        reading.say(at, unit.end(), "measure", unit.many());
        return unit.end();
    }
}
