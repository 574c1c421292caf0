package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A latitude or longitude: {@code 40.7128° N}, {@code 51°30′N}, {@code 0°7'39"W}. */
final class Coordinate implements Rule {
    private static final Pattern COORDINATE = Pattern.compile("\\d{1,3}(?:\\.\\d{1,9})? ?\u00B0"
            + "(?: ?(?<minutes>[0-5]?\\d(?:\\.\\d{1,6})?)['\u2032])?"
            + "(?: ?(?<seconds>[0-5]?\\d(?:\\.\\d{1,6})?)(?:[\"\u2033]|''))?"
            + " ?(?<side>[NSEW])(?![\\w'])");
    private static final Map<String, String> SIDES = Map.of("N", "north", "S", "south", "E", "east", "W", "west");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher written = scan.matcher(COORDINATE, at);
        if (!written.lookingAt()) {
            return at;
        }
        Amount degrees = Amount.at(scan, at);
        String words = degrees.words() + (degrees.one() ? " degree" : " degrees")
                + part(scan, written, "minutes", " minute")
                + part(scan, written, "seconds", " second")
                + " " + SIDES.get(written.group("side"));
        reading.say(at, written.end(), "coordinate", words);
        return written.end();
    }

    private static String part(Scan scan, Matcher written, String group, String unit) {
        if (written.group(group) == null) {
            return "";
        }
        Amount amount = Amount.at(scan, written.start(group));
        String number = amount.isWhole() ? Cardinal.words(Integer.parseInt(amount.whole())) : amount.words();
        return " " + number + unit + (amount.one() ? "" : "s");
    }
}
