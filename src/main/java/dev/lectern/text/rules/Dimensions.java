package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first number of {@code 2x8} and {@code 1920x1080}, which would pass for a serial number. */
final class Dimensions implements Rule {
    private static final Pattern FIRST = Pattern.compile(
            "(?!0x)\\d{1,5}(?:\\.\\d{1,3})?(?=[x\u00D7]\\d{1,5}(?:\\.\\d{1,3})?(?:x\\d{1,5})?(?:[ckm]?m|ft|px)?(?!\\w|\\.\\d))");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher first = scan.matcher(FIRST, at);
        if (!first.lookingAt()) {
            return at;
        }
        reading.say(at, first.end(), "number", Amount.at(scan, at).words());
        return first.end();
    }
}
