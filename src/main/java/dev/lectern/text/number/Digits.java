package dev.lectern.text.number;

/** Runs of digits that are read one by one, as in telephone numbers. */
public final class Digits {
    private Digits() {}

    /** Each digit by its name: {@code 2915} is "two nine one five". */
    public static String words(String digits) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            words.append(i == 0 ? "" : " ").append(Cardinal.tens(digits.charAt(i) - '0'));
        }
        return words.toString();
    }

    /**
     * As one names a bus, a flight or a house: {@code 118} is "one eighteen", {@code 2340} "twenty three forty",
     * {@code 505} "five oh five"; other lengths digit by digit or, up to two, as a number.
     */
    public static String pairs(String digits) {
        if (digits.startsWith("0")) {
            return words(digits);
        }
        if (digits.length() == 4) {
            return Year.words(Integer.parseInt(digits));
        }
        if (digits.length() != 3) {
            return digits.length() < 3 ? Cardinal.words(digits) : words(digits);
        }
        int last = Integer.parseInt(digits.substring(1));
        String first = Cardinal.tens(digits.charAt(0) - '0');
        if (last == 0) {
            return first + " hundred";
        }
        return first + (last < 10 ? " oh " : " ") + Cardinal.tens(last);
    }
}
