package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as computers write it, with a power of ten: {@code 1e6}, {@code 3.0e-5}, {@code 6.02E23}. */
final class PowerOfTen implements Rule {
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,12}[eE]|e|E(?=[+-]))(?<power>[+-]?\\d{1,3})(?![\\w]|\\.\\d)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher written = scan.matcher(WRITTEN, at);
        if (!written.lookingAt() || scan.letter(at - 1)) {
            return at;
        }
        int power = Integer.parseInt(written.group("power"));
        String raised = power < 0 ? "minus " + Cardinal.words(-power) : Ordinal.words(Integer.toString(power));
        reading.say(at, written.end(), "number", Amount.at(scan, at).words() + " times ten to the " + raised);
        return written.end();
    }
}
