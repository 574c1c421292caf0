package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and, with seconds, lengths of time: {@code 3:30 p.m.}, {@code 15:45}, {@code 5pm}, {@code 2:03:59}. */
final class Clock implements Rule {
    private static final String HALF = "(\\s{0,2})([AaPp])\\.?\\s?[Mm]\\b\\.?";
    private static final Pattern FULL =
            Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?!\\d|:\\d|,\\d{3})(?:" + HALF + "| ?h(?!\\w))?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.([0-5]\\d)()" + HALF);
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})()()" + HALF);
    private static final Pattern ZONE = Pattern.compile("\\s([a-z])\\.?([a-z])\\.?(t)\\b\\.?");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        for (Pattern pattern : new Pattern[] {FULL, DOTTED, HOUR}) {
            Matcher time = scan.matcher(pattern, at);
            if (time.lookingAt() && !finer(scan, time.end()) && Integer.parseInt(time.group(1)) <= 24) {
                return say(scan, time, reading);
            }
        }
        return at;
    }

    /** A point and figures make it a length of time, which is no clock's: {@code 1:54.23}. */
    private static boolean finer(Scan scan, int end) {
        return scan.at(end) == '.' && scan.digit(end + 1);
    }

    private static int say(Scan scan, Matcher time, Reading reading) {
        boolean half = time.group(5) != null;
        String words = words(time, half);
        if (!half) {
            reading.say(time.start(), time.end(), "time", words);
            return time.end();
        }
        String letters = (time.group(5).equalsIgnoreCase("a") ? "A" : "P") + " M";
        int end = end(scan, time);
        if (time.group(4).isEmpty()) {
            reading.say(time.start(), end, "time", words + " " + letters);
        } else {
            reading.say(time.start(), time.start(4), "time", words);
            reading.say(time.end(4), end, "time", letters);
        }
        return zone(scan, end, reading);
    }

    /** The full stop of {@code p.m.} belongs to it; that of {@code 5pm.} ends the sentence. */
    private static int end(Scan scan, Matcher time) {
        boolean stop = scan.at(time.end() - 1) == '.';
        boolean dotted = scan.at(time.end(5)) == '.';
        return stop && !dotted ? time.end() - 1 : time.end();
    }

    private static int zone(Scan scan, int at, Reading reading) {
        Matcher zone = scan.matcher(ZONE, at);
        if (!zone.lookingAt() || !"ecmpgbn".contains(zone.group(1)) || !"sdm".contains(zone.group(2))) {
            return at;
        }
        String letters = zone.group(1) + " " + zone.group(2) + " " + zone.group(3);
        reading.say(at + 1, zone.end(), "time", letters);
        return zone.end();
    }

    private static String words(Matcher time, boolean half) {
        String hour = Cardinal.words(time.group(1));
        if (time.group(3) != null && !time.group(3).isEmpty()) {
            return counted(time.group(1), "hour") + " " + counted(time.group(2), "minute") + " and "
                    + counted(time.group(3), "second");
        }
        String minutes = time.group(2);
        if (minutes.isEmpty()) {
            return hour;
        }
        if (minutes.equals("00")) {
            return half ? hour : onTheHour(Integer.parseInt(time.group(1)), hour);
        }
        return hour + (minutes.startsWith("0") ? " oh " : " ") + Cardinal.words(minutes);
    }

    private static String onTheHour(int hour, String words) {
        return hour >= 1 && hour <= 12 ? words + " o'clock" : words + " hundred";
    }

    private static String counted(String digits, String unit) {
        return Cardinal.words(digits) + " " + unit + (Integer.parseInt(digits) == 1 ? "" : "s");
    }
}
