package dev.lectern.text.rules;

/** Whether a quotation is open at a place. */
final class Quotes {
    private Quotes() {}

    /** Whether the straight quotes before an index are odd in number, those of inches aside. */
    static boolean openBefore(Scan scan, int at) {
        boolean open = false;
        for (int i = Math.max(0, at - 2000); i < at; i++) {
            if (scan.at(i) == '"') {
                open = !open;
            }
        }
        return open;
    }
}
