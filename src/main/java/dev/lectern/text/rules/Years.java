package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Digits;
import dev.lectern.text.number.Year;

/** A year as dates have it: four digits, or two with or without an apostrophe. */
final class Years {
    private Years() {}

    static String words(String written) {
        String digits = written.startsWith("'") ? written.substring(1) : written;
        if (digits.length() == 4) {
            return Year.words(Integer.parseInt(digits));
        }
        if (digits.equals("00")) {
            return Year.words(2000);
        }
        return digits.startsWith("0") ? "oh " + Digits.words(digits.substring(1)) : Cardinal.words(digits);
    }
}
