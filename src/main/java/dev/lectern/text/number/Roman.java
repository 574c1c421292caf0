package dev.lectern.text.number;

import java.util.regex.Pattern;

/** Roman numerals up to 3999, in the classical spelling only. */
public final class Roman {
    private static final Pattern NUMERAL =
            Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

    private Roman() {}

    /** The value of a numeral in capitals, or 0 for anything else. */
    public static int value(String written) {
        if (written.isEmpty()
                || written.length() > 15
                || !NUMERAL.matcher(written).matches()) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < written.length(); i++) {
            int here = worth(written.charAt(i));
            boolean less = i + 1 < written.length() && here < worth(written.charAt(i + 1));
            sum += less ? -here : here;
        }
        return sum;
    }

    private static int worth(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            default -> 1000;
        };
    }
}
