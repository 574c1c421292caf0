package dev.lectern.text.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and abbreviations of the months. */
final class Month {
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, String> WRITTEN = written();

    /** Matches a written month, abbreviated or not, in any case. */
    static final String PATTERN = "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private Month() {}

    /** The full name of a written month, or nothing if it is none. */
    static String name(String written) {
        return WRITTEN.getOrDefault(written.toLowerCase(Locale.ROOT), "");
    }

    /** The name of a month by its number, or nothing. */
    static String name(int number) {
        return number >= 1 && number <= NAMES.size() ? NAMES.get(number - 1) : "";
    }

    /** Whether a small word may be no month at all: may, march, mar. */
    static boolean doubtful(String written) {
        return written.startsWith("ma");
    }

    private static Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        for (String name : NAMES) {
            written.put(name, name);
            written.put(name.substring(0, 3), name);
        }
        written.put("sept", "september");
        return Map.copyOf(written);
    }
}
