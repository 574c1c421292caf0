package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** Letters and digits in one: {@code A321}, {@code 3D}, {@code B2A23C}, {@code 747s}. */
final class Serial implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT, Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int end = at;
        boolean letters = false;
        boolean digits = false;
        while (scan.letter(end) || scan.digit(end)) {
            letters |= scan.letter(end);
            digits |= scan.digit(end);
            end++;
        }
        if (!letters
                || !digits
                || (scan.digit(at) && Amount.at(scan, at).decimals().length() > 0)) {
            return at;
        }
        String written = scan.text(at, end);
        boolean counted = end - at > 2 || !named(scan, at);
        String saying = Vocabulary.saying(written);
        reading.say(
                at, end, saying.isEmpty() ? "serial" : "saying", saying.isEmpty() ? words(written, counted) : saying);
        return end;
    }

    /** A thing of that name, or nothing else: {@code iPhone 5s} is no number of fives. */
    private static boolean named(Scan scan, int at) {
        String before = scan.wordBefore(at);
        return at == 0 || (scan.blank(at - 1) && before.chars().anyMatch(Character::isUpperCase));
    }

    private static String words(String written, boolean counted) {
        int figures = 0;
        while (Character.isDigit(written.charAt(figures))) {
            figures++;
        }
        String ending = written.substring(figures);
        String words = Compound.words(written.substring(0, figures));
        if (ending.equals("ers")) {
            return words + (words.endsWith("e") ? "rs" : "ers");
        }
        if (!ending.equals("s") || !counted) {
            return Compound.words(written);
        }
        if (words.endsWith("y")) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words + (words.endsWith("six") ? "es" : "s");
    }
}
