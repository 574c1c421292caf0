package dev.lectern.text.number;

/** Years and decades in words. */
public final class Year {
    private Year() {}

    /**
     * A year: 1066 is "ten sixty six", 1907 "nineteen oh seven", 2006 "two thousand and six", 2024 "twenty twenty four".
     */
    public static String words(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year < 1000 || year > 9999 || (year % 1000 < 10)) {
            return Cardinal.words(year);
        }
        if (rest == 0) {
            return Cardinal.tens(century) + " hundred";
        }
        return Cardinal.tens(century) + (rest < 10 ? " oh " : " ") + Cardinal.tens(rest);
    }

    /** A decade or century: 1980 is "nineteen eighties", 1800 "eighteen hundreds", 90 "nineties". */
    public static String decade(int year) {
        return plural(year < 100 ? Cardinal.tens(year) : words(year));
    }

    private static String plural(String words) {
        if (words.endsWith("y")) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words.endsWith("six") ? words + "es" : words + "s";
    }
}
