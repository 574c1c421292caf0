package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version numbers with a letter in front: {@code v2.4.1}. */
final class Version implements Rule {
    private static final Pattern VERSION = Pattern.compile("[vV]\\.?(\\d{1,4}(?:\\.\\d{1,4}){1,4})(?![\\w]|\\.\\d)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if ((scan.at(at) | 0x20) != 'v' || scan.letter(at - 1)) {
            return at;
        }
        Matcher version = scan.matcher(VERSION, at);
        if (!version.lookingAt()) {
            return at;
        }
        StringBuilder words = new StringBuilder("version");
        for (String part : version.group(1).split("\\.")) {
            words.append(words.length() == 7 ? " " : " point ").append(Digits.pairs(part));
        }
        reading.say(at, version.end(), "version", words.toString());
        return version.end();
    }
}
