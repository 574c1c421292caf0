package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of an American state after a town and a comma, or before a postcode: {@code Stroudsburg, PA}, {@code CA 94105}. */
final class UsState implements Rule {
    private static final Map<String, String> STATES = Table.pairs("states.tsv");

    private static final Pattern ZIP = Pattern.compile(" (\\d{5})(?:-(\\d{4}))?(?![\\d\\w-]|[.,]\\d)");

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
        Matcher zip = scan.matcher(ZIP, at + 2);
        if (!state.isEmpty() && zip.lookingAt() && !scan.headline()) {
            reading.say(at, at + 2, "state", state);
            reading.say(zip.start(1), zip.end(), "postcode", Digits.words(zip.group(1)) + plusFour(zip));
            return zip.end();
        }
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

    private static String plusFour(Matcher zip) {
        return zip.group(2) == null ? "" : " " + Digits.words(zip.group(2));
    }
}
