package dev.lectern.text.rules;

/** Whether quotes come in pairs. */
final class Quotes {
    private Quotes() {}

    private static final int AROUND = 2000;

    /** Whether a straight quote is the odd one out in its sentence, so that it can be no quotation's. */
    static boolean odd(Scan scan, int at) {
        int quotes = 0;
        for (int i = Math.max(0, at - AROUND); i < at + AROUND && i < scan.length(); i++) {
            quotes += scan.at(i) == '"' ? 1 : 0;
        }
        return quotes % 2 == 1;
    }
}
