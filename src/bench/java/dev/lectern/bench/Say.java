package dev.lectern.bench;

import java.util.Arrays;
import java.util.Locale;

/** Figures for readers. */
final class Say {
    private Say() {}

    /** Three digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    /** The value below which this share of all lies, from 0 to 1. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }
}
