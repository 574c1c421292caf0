package dev.lectern.text.rules;

import java.util.Set;

/** How many of something there are, in the words around a number. */
final class Counted {
    /** What is named for a length, a weight or a speed. */
    private static final Set<String> NAMED = Set.of(
            "final",
            "finals",
            "hurdles",
            "relay",
            "freestyle",
            "butterfly",
            "backstroke",
            "breaststroke",
            "medley",
            "sprint",
            "dash",
            "race",
            "record",
            "champion",
            "title",
            "heats",
            "mark",
            "limit",
            "zone",
            "steeplechase",
            "gold",
            "event",
            "semifinal",
            "service",
            "shift",
            "clock",
            "notice",
            "journey",
            "flight",
            "drive",
            "walk",
            "delay",
            "ban",
            "trial");

    private Counted() {}

    /** Whether what is counted belongs to one thing, and so has no plural: {@code a 5 km run}, {@code a $20 bill}. */
    static boolean asOne(Scan scan, int at) {
        String before = scan.wordBefore(at);
        boolean article = before.equals("a") || before.equals("an");
        boolean begins = (before.equals("A") || before.equals("An")) && begins(scan, at, before.length());
        return (article || begins) && scan.blank(at - 1) && scan.letter(scan.skipBlanksBack(at) - 1);
    }

    /** Whether what follows an amount is named for it: {@code the 100m final}, {@code her 400 m hurdles record}. */
    static boolean adjunct(Scan scan, int end) {
        return NAMED.contains(scan.wordAfter(end));
    }

    /** A capital in the middle of a sentence is a letter: {@code vitamin A 5 mg}. */
    private static boolean begins(Scan scan, int at, int length) {
        int from = scan.skipBlanksBack(at) - length;
        return from == 0 || scan.at(from - 1) == '"' || scan.at(from - 1) == '(';
    }
}
