package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs of base-sixteen figures in a row, as the addresses of network cards have them: {@code 00:1A:2B:3C:4D:5E}. */
final class HexPairs implements Rule {
    private static final Pattern PAIRS = Pattern.compile(
            "(?=[0-9:-]{0,60}[A-Fa-f])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\1){2,18}[0-9A-Fa-f]{2}(?![\\w:]|-\\w)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT, Start.CAPITAL, Start.SMALL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.at(at + 2) != ':' && scan.at(at + 2) != '-') {
            return at;
        }
        Matcher pairs = scan.matcher(PAIRS, at);
        if (!pairs.lookingAt() || scan.letter(at - 1) || scan.digit(at - 1)) {
            return at;
        }
        String figures = pairs.group().replace(pairs.group(1), "");
        if (figures.chars().noneMatch(Character::isDigit)) {
            return at;
        }
        reading.say(at, pairs.end(), "code", Letters.each(figures));
        return pairs.end();
    }
}
