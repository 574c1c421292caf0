package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Two numbers with a stroke that are no fraction by what stands around them: bars of music, odds, one of several, marks,
 * runs for wickets.
 */
final class Shares {
    private static final Set<String> MUSIC = Set.of(
            "time",
            "beat",
            "beats",
            "meter",
            "metre",
            "rhythm",
            "rhythms",
            "signature",
            "bar",
            "bars",
            "groove",
            "waltz");
    private static final Set<String> COUNTED = Set.of(
            "page",
            "lap",
            "slide",
            "step",
            "part",
            "item",
            "day",
            "level",
            "question",
            "round",
            "stage",
            "week",
            "episode",
            "track",
            "test",
            "chapter",
            "photo",
            "image",
            "disc",
            "volume",
            "number",
            "no",
            "game",
            "match");
    private static final Set<String> RATED = Set.of(
            "rated", "rating", "score", "scored", "scores", "scoring", "gave", "give", "gives", "got", "get", "marks",
            "mark", "grade", "graded", "earned", "awarded", "verdict", "gets", "rate", "rates");
    private static final Set<String> INNINGS = Set.of(
            "made", "on", "at", "were", "reached", "posted", "scored", "declared", "total", "finished", "closed");
    private static final Set<String> SMALL =
            Set.of("a", "an", "it", "me", "us", "him", "her", "them", "of", "is", "was", "this", "that");

    private static final Set<String> DIVIDED = Set.of(
            "split",
            "mix",
            "chance",
            "blend",
            "ratio",
            "ownership",
            "share",
            "deal",
            "partnership",
            "rule",
            "weighting");
    private static final Set<String> SEASONS =
            Set.of("season", "campaign", "winter", "budget", "financial", "fiscal", "academic");

    private Shares() {}

    /** The words, or nothing where it is a fraction. */
    static String words(Scan scan, int at, Matcher fraction) {
        if (SEASONS.contains(scan.wordAfter(fraction.end())) && next(fraction.group(2), fraction.group(3))) {
            return Years.words(fraction.group(2)) + " " + Years.words(fraction.group(3));
        }
        String link = link(scan, at, fraction);
        return link.isEmpty() ? "" : Cardinal.words(fraction.group(2)) + link + Cardinal.words(fraction.group(3));
    }

    /** Two figures each for a year and the year after it: {@code 06/07}. */
    private static boolean next(String first, String second) {
        return first.length() == 2
                && second.length() == 2
                && (Integer.parseInt(first) + 1) % 100 == Integer.parseInt(second);
    }

    private static String link(Scan scan, int at, Matcher fraction) {
        int top = Integer.parseInt(fraction.group(2));
        int bottom = Integer.parseInt(fraction.group(3));
        String after = scan.wordAfter(fraction.end());
        String before = before(scan, at);
        boolean hundred = top + bottom == 100 && top % 5 == 0 && bottom > 5;
        if (hundred && (DIVIDED.contains(after) || top > bottom)) {
            return " ";
        }
        if ((MUSIC.contains(after) || before.equals("signature"))
                && top < 20
                && (bottom == 2 || bottom == 4 || bottom == 8 || bottom == 16)) {
            return " ";
        }
        if (before.equals("odds") || after.equals("odds") || after.startsWith("favo") || after.equals("outsider")) {
            return " to ";
        }
        if (COUNTED.contains(before) && top <= bottom) {
            return " of ";
        }
        if (INNINGS.contains(before) && top > 9 * bottom && bottom < 10 && top < 1000) {
            return " for ";
        }
        boolean marks = bottom > 4 && (bottom % 5 == 0 || bottom > 10) && top <= bottom;
        return marks && RATED.contains(before) && !after.equals("of") ? " out of " : "";
    }

    /** {@code 60-40 split}: two parts of a hundred, before what they divide. */
    static boolean ofHundred(Scan scan, int dash, int end) {
        boolean two = end == dash + 3 && scan.digit(dash - 1) && scan.digit(dash - 2) && !scan.digit(dash - 3);
        return two
                && DIVIDED.contains(scan.wordAfter(end))
                && Integer.parseInt(scan.text(dash - 2, dash)) + Integer.parseInt(scan.text(dash + 1, end)) == 100;
    }

    /** The word before, past one or two that only lead to the number. */
    private static String before(Scan scan, int at) {
        int place = at;
        String word = scan.wordBefore(place).toLowerCase(Locale.ROOT);
        for (int passed = 0; passed < 2 && SMALL.contains(word); passed++) {
            place = scan.skipBlanksBack(place) - word.length();
            word = scan.wordBefore(place).toLowerCase(Locale.ROOT);
        }
        if (word.isEmpty() && scan.at(scan.skipBlanksBack(place) - 1) == ':') {
            word = scan.wordBefore(scan.skipBlanksBack(place) - 1).toLowerCase(Locale.ROOT);
        }
        return word;
    }
}
