package dev.lectern.text.number;

/** Whole numbers in words: {@code 1234} is "one thousand two hundred and thirty four". */
public final class Cardinal {
    /** The most digits that are read as one number; longer runs are read digit by digit. */
    public static final int MOST_DIGITS = 36;

    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    private static final String[] SCALES = ("- thousand million billion trillion quadrillion quintillion sextillion"
                    + " septillion octillion nonillion decillion")
            .split(" ");

    private Cardinal() {}

    /** The words for a number below a thousand times the largest scale. */
    public static String words(long number) {
        return words(Long.toString(number));
    }

    /**
     * The words for a run of ASCII digits; zeros in front do not count.
     *
     * @param digits one digit or more
     */
    public static String words(String digits) {
        String significant = withoutZeros(digits);
        if (significant.length() > MOST_DIGITS) {
            return Digits.words(digits);
        }
        if (significant.isEmpty()) {
            return SMALL[0];
        }
        StringBuilder words = new StringBuilder();
        int groups = (significant.length() + 2) / 3;
        for (int group = groups - 1; group >= 0; group--) {
            append(words, group(significant, group), group);
        }
        return words.toString();
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    private static int group(String digits, int group) {
        int to = digits.length() - 3 * group;
        return Integer.parseInt(digits.substring(Math.max(0, to - 3), to));
    }

    private static void append(StringBuilder words, int group, int scale) {
        if (group == 0) {
            return;
        }
        boolean joined = !words.isEmpty() && scale == 0 && group < 100;
        words.append(words.isEmpty() ? "" : " ").append(joined ? "and " : "").append(hundreds(group));
        if (scale > 0) {
            words.append(' ').append(SCALES[scale]);
        }
    }

    private static String hundreds(int number) {
        if (number < 100) {
            return tens(number);
        }
        String hundreds = SMALL[number / 100] + " hundred";
        return number % 100 == 0 ? hundreds : hundreds + " and " + tens(number % 100);
    }

    /** The words for a number below a hundred. */
    static String tens(int number) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + " " + SMALL[number % 10];
    }
}
