package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Set;

/** Runs of letters or digits that nobody would want to hear out: only their length is said. */
final class Overlong implements Rule {
    private static final int MOST_LETTERS = 80;
    private static final int MOST_DIGITS = 40;

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL, Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (!wordy(scan, at + MOST_DIGITS)) {
            return at;
        }
        int digits = scan.digitsEnd(at);
        if (digits - at > MOST_DIGITS) {
            reading.say(at, digits, "overlong", "a number of " + Cardinal.words(digits - at) + " digits");
            return digits;
        }
        if (!wordy(scan, at + MOST_LETTERS)) {
            return at;
        }
        int end = at;
        while (wordy(scan, end)) {
            end++;
        }
        if (end - at <= MOST_LETTERS) {
            return at;
        }
        reading.say(at, end, "overlong", "a run of " + Cardinal.words(end - at) + " letters");
        return end;
    }

    private static boolean wordy(Scan scan, int at) {
        return scan.letter(at) || scan.digit(at);
    }
}
