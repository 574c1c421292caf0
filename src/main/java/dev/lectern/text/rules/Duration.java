package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 2h 35m}, {@code 3m21s}, {@code 1h05}: here m is for minutes; {@code 1:54.23}, {@code 4'33"}. */
final class Duration implements Rule {
    private static final Pattern PARTS = Pattern.compile(
            "(?:(\\d{1,3}) ?h(?:r|rs)? ?)(\\d{1,2})(?: ?m(?:in|ins)?)?(?: ?(\\d{1,2}) ?s(?:ec|ecs)?)?(?![\\w])"
                    + "|(?:(\\d{1,3}) ?m(?:in|ins)? ?)(\\d{1,2}) ?s(?:ec|ecs)?(?![\\w])");

    /** Minutes, seconds and parts of them, as races are timed. */
    private static final Pattern RACE = Pattern.compile("(\\d{1,2}):([0-5]\\d\\.\\d{1,3})(?![\\d\\w:]|\\.\\d)");
    /** Minutes and seconds with strokes; twelve inches would be a foot. */
    private static final Pattern STROKES = Pattern.compile("(\\d{1,3})'(0\\d|1[2-9]|[2-5]\\d)\"(?![\\d\\w])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        for (Pattern pattern : new Pattern[] {RACE, STROKES}) {
            Matcher minutes = scan.matcher(pattern, at);
            if (minutes.lookingAt() && !scan.digit(at - 1)) {
                boolean race = pattern == RACE;
                String seconds = race ? Amount.at(scan, minutes.start(2)).words() + " seconds" : counted(minutes.group(2), "second");
                reading.say(at, minutes.end(), "duration", counted(minutes.group(1), "minute") + " " + seconds);
                return minutes.end();
            }
        }
        Matcher parts = scan.matcher(PARTS, at);
        if (!parts.lookingAt()) {
            return at;
        }
        String[] units = {"hour", "minute", "second", "minute", "second"};
        StringBuilder words = new StringBuilder();
        for (int group = 1; group <= units.length; group++) {
            if (parts.group(group) != null) {
                words.append(words.isEmpty() ? "" : " ").append(counted(parts.group(group), units[group - 1]));
            }
        }
        reading.say(at, parts.end(), "duration", words.toString());
        return parts.end();
    }

    private static String counted(String digits, String unit) {
        return Cardinal.words(digits) + " " + unit + (Integer.parseInt(digits) == 1 ? "" : "s");
    }
}
