package dev.lectern.ssml;

import dev.lectern.text.direction.Stop;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The length of a {@code break} (SSML 1.1, section 3.2.3); the length of each strength is left to the processor. */
final class Break {
    private static final Pattern TIME = Pattern.compile("\\+?(\\d{0,6}(?:\\.\\d{1,6})?)(ms|s)");
    private static final Map<String, Integer> STRENGTHS =
            Map.of("none", 0, "x-weak", 100, "weak", 200, "medium", 400, "strong", 650, "x-strong", 1000);

    private Break() {}

    /** Milliseconds, a long stop cut to the longest; empty where the value is no strength. */
    static OptionalInt strength(String strength) {
        Integer milliseconds = STRENGTHS.get(strength);
        return milliseconds == null ? OptionalInt.empty() : OptionalInt.of(milliseconds);
    }

    /** Milliseconds, not bounded; empty where the value is no time designation (CSS 2, section 4.3.5: 250ms, 1.5s). */
    static OptionalInt time(String time) {
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches() || matcher.group(1).isEmpty()) {
            return OptionalInt.empty();
        }
        double number = Double.parseDouble(matcher.group(1)) * (matcher.group(2).equals("s") ? 1000 : 1);
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.round(number)));
    }

    /** Whether nothing is stopped so long here. */
    static boolean tooLong(int milliseconds) {
        return milliseconds > Stop.LONGEST;
    }
}
