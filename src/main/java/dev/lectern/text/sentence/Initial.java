package dev.lectern.text.sentence;

import java.util.Arrays;

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
        if (!Character.isLetter(stop.nextLetter())) {
            return word.length() > 1 && !Character.isDigit(stop.nextLetter()) ? Verdict.JOIN : Verdict.PASS;
        }
        return Words.of("starter").contains(stop.nextWord()) ? Verdict.CUT : Verdict.JOIN;
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
