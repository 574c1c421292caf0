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
        String saying = Vocabulary.saying(written);
        reading.say(at, end, saying.isEmpty() ? "serial" : "saying", saying.isEmpty() ? words(written) : saying);
        return end;
    }

    private static String words(String written) {
        int last = written.length() - 1;
        boolean plural = written.charAt(last) == 's'
                && last > 1
                && written.chars().limit(last).allMatch(Character::isDigit);
        if (!plural) {
            return Compound.words(written);
        }
        String words = Compound.words(written.substring(0, last));
        if (words.endsWith("y")) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words + (words.endsWith("six") ? "es" : "s");
    }
}
