package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters with full stops, {@code U.S.}, {@code J.B.}, {@code Ph.D.}, and single initials. */
final class DottedLetters implements Rule {
    private static final Pattern LETTERS = Pattern.compile(
            "(?:Ph\\.D|[A-Z](?:\\.[A-Z])+(?=\\.s\\b)|[A-Za-z](?:\\.[A-Za-z])+)(?:\\.|(?![A-Za-z0-9]))('?s\\b)?");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.SMALL, Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (scan.at(at + 1) != '.' && scan.at(at + 2) != '.') {
            return at;
        }
        Matcher letters = scan.matcher(LETTERS, at);
        if (!letters.lookingAt() || scan.letter(at - 1)) {
            return at;
        }
        boolean plural = letters.group(1) != null;
        String plain = plural ? scan.text(at, letters.start(1)) : letters.group();
        reading.say(at, letters.end(), "initialism", plural ? Letters.plural(plain) : Letters.names(plain));
        return letters.end();
    }
}
