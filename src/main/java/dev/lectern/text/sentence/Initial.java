package dev.lectern.text.sentence;

import java.util.Arrays;
import java.util.List;

/**
 * A single letter is an initial ({@code Alfred E. Sloan}), and so are letters with dots ({@code U.S. Congress}), unless
 * a word follows that begins sentences.
 */
final class Initial implements StopRule {
    @Override
    public Verdict judge(Stop stop) {
        String word = stop.word();
        if (stop.kind() != '.' || stop.ellipsis() || stop.closes() || !dotted(word)) {
            return Verdict.PASS;
        }
        if (word.length() == 1 && (initialAhead(stop) || street(stop, word) || listed(stop))) {
            return Verdict.JOIN;
        }
        if (!Character.isLetter(stop.nextLetter())) {
            boolean numbered = Words.of("numbered").contains(word);
            return word.length() > 1 && (numbered || !Character.isDigit(stop.nextLetter()))
                    ? Verdict.JOIN
                    : Verdict.PASS;
        }
        return Words.of("starter").contains(stop.nextWord()) ? Verdict.CUT : Verdict.JOIN;
    }

    /** One initial after another, of which A could begin a sentence: {@code T. A. Brown}. */
    private static boolean initialAhead(Stop stop) {
        int after = stop.next() + 1;
        return stop.nextWord().length() == 1
                && Character.isUpperCase(stop.nextChar())
                && after < stop.limit()
                && stop.text().charAt(after) == '.';
    }

    /** A number of a catalogue or a year in brackets behind a letter that a comma parts off: {@code in D; K. 331}. */
    private static boolean listed(Stop stop) {
        int before = stop.mark() - 2;
        boolean year = stop.nextChar() == '(' && Character.isDigit(stop.nextLetter());
        boolean number = Character.isDigit(stop.nextChar());
        boolean parted = before > stop.from()
                && stop.text().charAt(before) == ' '
                && ",;:".indexOf(stop.text().charAt(before - 1)) >= 0;
        return parted && (year || number);
    }

    /** A direction before the number of a street: {@code W. 42nd St.} */
    private static boolean street(Stop stop, String word) {
        int at = stop.next();
        while (at < stop.limit() && Character.isDigit(stop.text().charAt(at))) {
            at++;
        }
        String ending = stop.wordAt(at);
        return "NSEW".contains(word)
                && at > stop.next()
                && List.of("st", "nd", "rd", "th").contains(ending);
    }

    /** One capital, or single letters (and such as {@code Ph}) with dots between. */
    private static boolean dotted(String word) {
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0));
        }
        return word.indexOf('.') > 0 && Arrays.stream(word.split("\\.")).allMatch(Initial::part);
    }

    private static boolean part(String part) {
        boolean pair = part.length() == 2 && Character.isUpperCase(part.charAt(0));
        return (part.length() == 1 || pair) && part.chars().allMatch(Character::isLetter);
    }
}
