package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers and other numbers in groups of digits ({@code 555-123-4567}, {@code +44 20 7946 0018},
 * {@code 111-11-1111}): each group a piece, its digits one by one.
 */
final class Telephone implements Rule {
    private static final Pattern INTERNATIONAL =
            Pattern.compile("\\+\\d{1,4}(?:[ .-]{0,2}\\(?\\d{1,5}\\)?){1,6}(?![\\d\\w]|[.,]\\d)");
    private static final Pattern AREA =
            Pattern.compile("\\(\\d{2,5}\\)[ -]?\\d{3,4}(?:[ .-]\\d{3,4}){1,2}(?![\\d\\w-])");
    private static final Pattern GROUPS = Pattern.compile(
            "\\d{1,5}(?:-\\d{1,7}){2,6}-?[Xx]?(?![\\d\\w])|\\d{3}\\.\\d{3}\\.\\d{4}(?![\\d\\w]|\\.\\d)");
    private static final Pattern SPACED =
            Pattern.compile("0\\d{2,4}(?: \\d{3,4}){2}(?![\\d\\w-])|0\\d{4} \\d{5,6}(?![\\d\\w-])");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d\\d-\\d{4}(?![\\d\\w-]|[.,]\\d)");
    private static final Set<String> ANNOUNCED =
            Set.of("call", "dial", "ring", "phone", "telephone", "tel", "fax", "text", "at", "mobile", "cell");
    private static final Pattern GROUP = Pattern.compile("\\d+");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT, Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        for (Pattern pattern : new Pattern[] {INTERNATIONAL, AREA, GROUPS, SPACED}) {
            Matcher number = scan.matcher(pattern, at);
            if (number.lookingAt()
                    && digits(scan, at, number.end()) >= 5
                    && !(scan.at(at - 1) == '-' && scan.letter(at - 2))) {
                groups(scan, at, number.end(), reading);
                return number.end();
            }
        }
        Matcher local = scan.matcher(LOCAL, at);
        if (local.lookingAt() && local(scan, at)) {
            groups(scan, at, local.end(), reading);
            return local.end();
        }
        return at;
    }

    /** Three digits and four are a number to call when they are announced as one, or when no range could end so. */
    private static boolean local(Scan scan, int at) {
        int before = scan.skipBlanksBack(at);
        int colon = scan.at(before - 1) == ':' ? before - 1 : at;
        return scan.at(at + 4) == '0'
                || ANNOUNCED.contains(scan.wordBefore(colon).toLowerCase(Locale.ROOT));
    }

    private static int digits(Scan scan, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += scan.digit(i) ? 1 : 0;
        }
        return digits;
    }

    private static void groups(Scan scan, int at, int end, Reading reading) {
        String plus = scan.at(at) == '+' ? "plus " : "";
        int from = scan.at(at) == '(' ? at + 1 : at;
        Matcher group = scan.matcher(GROUP, at);
        while (group.find() && group.start() < end) {
            reading.say(from, group.end(), "telephone", plus + Digits.words(group.group()));
            plus = "";
            from = group.end() + 1;
            while (from < end && !scan.digit(from)) {
                from++;
            }
        }
        if (scan.letter(end - 1)) {
            reading.say(end - 1, end, "telephone", "x");
        }
    }
}
