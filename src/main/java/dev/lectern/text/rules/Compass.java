package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letter of a direction in the name of a street: {@code W. 42nd St.}, {@code 350 N Main St}. */
final class Compass implements Rule {
    private static final String STREET =
            "(?:St|Ave|Rd|Dr|Ln|Ct|Pl|Blvd|Street|Avenue|Road|Drive|Lane|Court|Place|Boulevard|Way)\\b";
    private static final Pattern NUMBERED = Pattern.compile("[NSEW]\\.? (?=\\d{1,3}(?:st|nd|rd|th) " + STREET + ")");
    private static final Pattern NAMED = Pattern.compile("[NSEW]\\.? (?=(?:[A-Z][a-z]+ ){1,2}" + STREET + ")");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = scan.at(at + 1) == '.' ? at + 2 : at + 1;
        if (scan.letter(at - 1) || scan.at(end) != ' ') {
            return at;
        }
        Matcher street = scan.matcher(scan.digit(scan.skipBlanksBack(at) - 1) ? NAMED : NUMBERED, at);
        Matcher numbered = scan.matcher(NUMBERED, at);
        if (!street.lookingAt() && !numbered.lookingAt()) {
            return at;
        }
        reading.say(at, end, "direction", name(scan.at(at)));
        return end;
    }

    private static String name(char letter) {
        return switch (letter) {
            case 'N' -> "north";
            case 'S' -> "south";
            case 'E' -> "east";
            default -> "west";
        };
    }
}
