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
    private static final Set<String> MUSIC =
            Set.of("time", "beat", "beats", "meter", "metre", "rhythm", "rhythms", "signature", "bar", "bars", "groove", "waltz");
    private static final Set<String> COUNTED = Set.of(
            "page", "lap", "slide", "step", "part", "item", "day", "level", "question", "round", "stage", "week", "episode", "track",
            "test", "chapter", "photo", "image", "disc", "volume", "number", "no", "game", "match");
    private static final Set<String> RATED = Set.of(
            "rated", "rating", "score", "scored", "scores", "scoring", "gave", "give", "gives", "got", "get", "marks", "mark", "grade",
            "graded", "earned", "awarded", "verdict", "gets", "rate", "rates");
    private static final Set<String> INNINGS =
            Set.of("made", "on", "at", "were", "reached", "posted", "scored", "declared", "total", "finished", "closed");
    private static final Set<String> SMALL = Set.of("a", "an", "it", "me", "us", "him", "her", "them", "of", "is", "was", "this", "that");

    private Shares() {}

    /** The words, or nothing where it is a fraction. */
    static String words(Scan scan, int at, Matcher fraction) {
        String link = link(scan, at, fraction);
        return link.isEmpty() ? "" : Cardinal.words(fraction.group(2)) + link + Cardinal.words(fraction.group(3));
    }

    private static String link(Scan scan, int at, Matcher fraction) {
        int top = Integer.parseInt(fraction.group(2));
        int bottom = Integer.parseInt(fraction.group(3));
        String after = scan.wordAfter(fraction.end());
        String before = before(scan, at);
        if (MUSIC.contains(after) && top < 20 && (bottom == 2 || bottom == 4 || bottom == 8 || bottom == 16)) {
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
