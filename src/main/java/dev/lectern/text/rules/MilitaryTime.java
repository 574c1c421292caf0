package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours and minutes in four figures: {@code 0800 hours}, {@code at 0745}, {@code by 1430 hrs}. */
final class MilitaryTime implements Rule {
    private static final Pattern WRITTEN = Pattern.compile(
            "([01]\\d|2[0-4])([0-5]\\d)(?![\\d\\w]|[.,:]\\d|-\\w)(?<hours>(?: ?h| (?:hours|hrs))(?!\\w))?");
    private static final Set<String> AT = Set.of(
            "at", "by", "until", "till", "from", "before", "after", "since", "around", "about", "between", "and");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.digitsEnd(at) != at + 4) {
            return at;
        }
        Matcher time = scan.matcher(WRITTEN, at);
        if (!time.lookingAt() || scan.letter(at - 1) || !told(scan, at, time)) {
            return at;
        }
        String hour =
                time.group(1).startsWith("0") ? "oh " + Cardinal.words(time.group(1)) : Cardinal.words(time.group(1));
        String minutes = time.group(2);
        String rest =
                minutes.equals("00") ? " hundred" : (minutes.startsWith("0") ? " oh " : " ") + Cardinal.words(minutes);
        reading.say(
                at, time.end(2), "time", (hour.equals("oh zero") && !minutes.equals("00") ? "zero zero" : hour) + rest);
        if (time.group("hours") == null) {
            return time.end(2);
        }
        int hours = scan.skipBlanks(time.end(2));
        reading.say(hours, time.end(), "time", "hours");
        return time.end();
    }

    /** A zero in front tells a time after a word that asks for one, and "hours" does unless they are counted. */
    private static boolean told(Scan scan, int at, Matcher time) {
        boolean hours =
                time.group("hours") != null && !scan.wordAfter(time.end()).equals("of");
        boolean asked = AT.contains(scan.wordBefore(at).toLowerCase(Locale.ROOT));
        boolean zero = scan.at(at) == '0';
        return hours ? zero || asked : zero && asked;
    }
}
