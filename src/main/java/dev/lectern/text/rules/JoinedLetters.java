package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Initials joined by a sign: {@code AT&T}, {@code R&D}, {@code Q&As}. */
final class JoinedLetters implements Rule {
    private static final Pattern JOINED = Pattern.compile("([A-Z]{1,3})&([A-Z]{1,3})('?s)?(?![A-Za-z0-9])");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher joined = scan.matcher(JOINED, at);
        if (scan.letter(at - 1) || !joined.lookingAt()) {
            return at;
        }
        String last = joined.group(3) == null ? Letters.names(joined.group(2)) : Letters.plural(joined.group(2));
        reading.say(at, joined.end(), "initialism", Letters.names(joined.group(1)) + " and " + last);
        return joined.end();
    }
}
