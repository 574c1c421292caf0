package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** {@code <5}, {@code p < 0.05}, {@code x > y}; the same signs around a tag are silent, and so is {@code Settings > General}. */
final class Comparison implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        char sign = scan.at(at);
        if (sign != '<' && sign != '>') {
            return at;
        }
        boolean equal = scan.at(at + 1) == '=';
        int end = equal ? at + 2 : at + 1;
        boolean number = scan.digit(scan.skipBlanks(end)) || (scan.at(end) == '.' && scan.digit(end + 1));
        boolean between = scan.blank(at - 1) && scan.blank(end) && at > 0 && end < scan.length();
        if ((!number && !between) || (between && path(scan, at, end))) {
            return at;
        }
        String words = sign == '<' ? "less than" : "greater than";
        reading.say(at, end, "sign", equal ? words + " or equal to" : words);
        return end;
    }

    /** The way through menus, {@code Settings > General}: names on both sides. */
    private static boolean path(Scan scan, int at, int end) {
        String before = scan.wordBefore(at);
        String after = scan.wordAfter(end);
        return scan.at(at) == '>' && end == at + 1 && named(before) && named(after);
    }

    private static boolean named(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && !word.equals(word.toUpperCase(Locale.ROOT));
    }
}
