package dev.lectern.text.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * A kind of money, from the table of currencies.
 *
 * @param one its name after one
 * @param many its name after any other number
 * @param minorOne the name of its hundredth part after one; empty if there is none in use
 * @param minorMany the name of its hundredth parts after any other number
 */
record Currency(String one, String many, String minorOne, String minorMany) {
    private static final Map<String, Currency> WRITTEN = load();

    /** No currency. */
    static final Currency NONE = new Currency("", "", "", "");

    /** The currency for a sign such as {@code $} or {@code US$} or a code such as {@code EUR}, or {@link #NONE}. */
    static Currency written(String sign) {
        return WRITTEN.getOrDefault(sign, NONE);
    }

    boolean known() {
        return !one.isEmpty();
    }

    boolean hasMinor() {
        return !minorOne.isEmpty();
    }

    /** The same before a noun: {@code a five dollar bill}. */
    Currency asOne() {
        return new Currency(one, one, minorOne, minorMany);
    }

    private static Map<String, Currency> load() {
        Map<String, Currency> written = new HashMap<>();
        for (String[] row : Table.rows("currencies.tsv")) {
            boolean minor = row.length > 4;
            Currency currency = new Currency(row[1], row[2], minor ? row[3] : "", minor ? row[4] : "");
            for (String sign : row[0].split(" ")) {
                written.put(sign, currency);
            }
        }
        return Map.copyOf(written);
    }
}
