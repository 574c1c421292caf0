package dev.lectern.text.number;

import java.util.Map;

/** Ordinal numbers in words: {@code 23} is "twenty third". */
public final class Ordinal {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("one", "first"),
            Map.entry("two", "second"),
            Map.entry("three", "third"),
            Map.entry("five", "fifth"),
            Map.entry("eight", "eighth"),
            Map.entry("nine", "ninth"),
            Map.entry("twelve", "twelfth"));

    private Ordinal() {}

    /** The words for a run of ASCII digits. */
    public static String words(String digits) {
        return of(Cardinal.words(digits));
    }

    /** The ordinal for a small number. */
    public static String words(int number) {
        return of(Cardinal.words(number));
    }

    private static String of(String cardinal) {
        int last = cardinal.lastIndexOf(' ') + 1;
        return cardinal.substring(0, last) + ordinal(cardinal.substring(last));
    }

    private static String ordinal(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    }

    /** The name of {@code denominator} equal parts, of which there are {@code one} or more: half, thirds, quarters. */
    public static String parts(String denominator, boolean one) {
        if (denominator.equals("2")) {
            return one ? "half" : "halves";
        }
        String part = denominator.equals("4") ? "quarter" : words(denominator);
        return one ? part : part + "s";
    }
}
