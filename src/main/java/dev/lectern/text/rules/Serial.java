package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Digits;
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
        int point = decimals(scan, at, end);
        if (point > end) {
            int figures = end;
            while (scan.digit(figures - 1)) {
                figures--;
            }
            String number =
                    Cardinal.words(scan.text(figures, end)) + " point " + Digits.words(scan.text(end + 1, point));
            reading.say(at, point, "serial", Compound.words(scan.text(at, figures)) + " " + number);
            return point;
        }
        String written = scan.text(at, end);
        boolean counted = end - at > 2 || !named(scan, at);
        String saying = Vocabulary.saying(written);
        reading.say(
                at, end, saying.isEmpty() ? "serial" : "saying", saying.isEmpty() ? words(written, counted) : saying);
        return end;
    }

    /** The end of decimals behind letters and figures, {@code M7.8}, {@code PM2.5}, or {@code end} itself. */
    private static int decimals(Scan scan, int at, int end) {
        int point = scan.at(end) == '.' && scan.digit(end - 1) ? scan.digitsEnd(end + 1) : end;
        int figures = scan.wordEnd(at);
        boolean plain = scan.letter(at) && scan.digitsEnd(figures) == end && end - figures < 4;
        boolean closed = !scan.letter(point) && !(scan.at(point) == '.' && scan.digit(point + 1));
        return plain && closed && point - end > 1 && point - end < 4 ? point : end;
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
