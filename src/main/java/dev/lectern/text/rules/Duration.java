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
                    + "|(?:(\\d{1,3}) ?m(?:in|ins)? ?)(\\d{1,2}(?:\\.\\d{1,3})?) ?s(?:ec|ecs)?(?![\\w])");

    /** Hours if need be, minutes, seconds and parts of them, as races are timed. */
    private static final Pattern RACE =
            Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):([0-5]\\d\\.\\d{1,3})(?![\\d\\w:]|\\.\\d)");
    /** Minutes and seconds with strokes; twelve inches would be a foot. */
    private static final Pattern STROKES =
            Pattern.compile("(\\d{1,3})'((?<![4-7]')0\\d|1[2-9]|[2-5]\\d)\"(?![\\d\\w])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int figures = scan.digitsEnd(at);
        char sign = scan.at(figures);
        if (sign == ':') {
            int race = race(scan, at, reading);
            if (race > at) {
                return race;
            }
        }
        if (sign == '\'') {
            Matcher minutes = scan.matcher(STROKES, at);
            if (minutes.lookingAt() && !scan.digit(at - 1)) {
                String words = counted(minutes.group(1), "minute") + " " + counted(minutes.group(2), "second");
                reading.say(at, minutes.end(), "duration", words);
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
                boolean whole = parts.group(group).indexOf('.') < 0;
                String number = whole ? "" : Amount.at(scan, parts.start(group)).words() + " " + units[group - 1] + "s";
                words.append(words.isEmpty() ? "" : " ")
                        .append(whole ? counted(parts.group(group), units[group - 1]) : number);
            }
        }
        reading.say(at, parts.end(), "duration", words.toString());
        return parts.end();
    }

    private static int race(Scan scan, int at, Reading reading) {
        Matcher time = scan.matcher(RACE, at);
        if (!time.lookingAt() || scan.digit(at - 1) || scan.at(at - 1) == ':') {
            return at;
        }
        String hours = time.group(1) == null ? "" : counted(time.group(1), "hour") + " ";
        String seconds = Amount.at(scan, time.start(3)).words() + " seconds";
        reading.say(at, time.end(), "duration", hours + counted(time.group(2), "minute") + " " + seconds);
        return time.end();
    }

    private static String counted(String digits, String unit) {
        return Cardinal.words(digits) + " " + unit + (Integer.parseInt(digits) == 1 ? "" : "s");
    }
}
