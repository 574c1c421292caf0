package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 2h 35m}, {@code 3m21s}, {@code 1h05}: here m is for minutes. */
final class Duration implements Rule {
    private static final Pattern PARTS = Pattern.compile(
            "(?:(\\d{1,3}) ?h(?:r|rs)? ?)(\\d{1,2})(?: ?m(?:in|ins)?)?(?: ?(\\d{1,2}) ?s(?:ec|ecs)?)?(?![\\w])"
                    + "|(?:(\\d{1,3}) ?m(?:in|ins)? ?)(\\d{1,2}) ?s(?:ec|ecs)?(?![\\w])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
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
