package dev.lectern.text.rules;

import java.util.Locale;
import java.util.Set;

/** A small c behind a figure where sums are told: {@code rose 5c to $1.35}, {@code a 50c coin}. */
final class Cents {
    private static final Set<String> BEFORE = Set.of(
            "by", "rose", "fell", "costs", "cost", "gained", "lost", "added", "shed", "paid", "pay", "dropped",
            "slipped");
    private static final Set<String> BEHIND = Set.of(
            "coin",
            "coins",
            "stamp",
            "stamps",
            "piece",
            "pieces",
            "deposit",
            "dividend",
            "levy",
            "tax",
            "discount",
            "share",
            "fare");
    private static final int FAR = 60;

    private Cents() {}

    /** The index after the c, or {@code at} where it means something else. */
    static int end(Scan scan, int at, Amount amount) {
        int c = amount.end();
        if (scan.at(c) != 'c'
                || scan.letter(c + 1)
                || scan.digit(c + 1)
                || !amount.isWhole()
                || Labels.before(scan, at)) {
            return at;
        }
        String next = scan.wordAfter(c + 1);
        boolean each = next.equals("a") && BEHIND.contains(scan.wordAfter(scan.skipBlanks(c + 1) + 1));
        boolean told = BEFORE.contains(scan.wordBefore(at).toLowerCase(Locale.ROOT)) || BEHIND.contains(next) || each;
        return told || dollars(scan, at) ? c + 1 : at;
    }

    private static boolean dollars(Scan scan, int at) {
        for (int i = Math.max(0, at - FAR); i < at + FAR && i < scan.length(); i++) {
            if (scan.at(i) == '$' || scan.at(i) == '\u20AC') {
                return true;
            }
        }
        return false;
    }
}
