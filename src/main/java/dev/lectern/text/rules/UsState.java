package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The letters of an American state after the name of a town and a comma: {@code Stroudsburg, PA}. */
final class UsState implements Rule {
    private static final Map<String, String> STATES = Table.pairs("states.tsv");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (!scan.capital(at + 1) || scan.letter(at + 2) || scan.letter(at - 1)) {
            return at;
        }
        int comma = scan.skipBlanksBack(at) - 1;
        String state = STATES.getOrDefault(scan.text(at, at + 2), "");
        if (state.isEmpty() || scan.at(comma) != ',' || !scan.letter(comma - 1) || scan.capital(comma - 1)) {
            return at;
        }
        String town = scan.wordBefore(comma);
        if (town.isEmpty() || !Character.isUpperCase(town.charAt(0)) || scan.headline()) {
            return at;
        }
        reading.say(at, at + 2, "state", state);
        return at + 2;
    }
}
