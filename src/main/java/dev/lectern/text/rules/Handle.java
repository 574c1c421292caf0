package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;

/** {@code @name}, {@code #TopicOfTheDay}, {@code #34}. */
final class Handle implements Rule {
    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.MARK);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        char sign = scan.at(at);
        if ((sign != '@' && sign != '#') || scan.letter(at - 1) || scan.digit(at - 1)) {
            return sign == '#' && sharp(scan, at) ? sharp(at, reading) : at;
        }
        if (scan.digit(at + 1)) {
            return number(scan, at, reading);
        }
        int end = at + 1;
        while (scan.letter(end) || scan.digit(end) || scan.at(end) == '_') {
            end++;
        }
        if (end == at + 1 || !scan.letter(at + 1)) {
            return at;
        }
        String name = Compound.words(scan.text(at + 1, end).replace("_", ""));
        reading.say(at, end, sign == '#' ? "hashtag" : "handle", (sign == '#' ? "hashtag " : "at ") + name);
        return end;
    }

    private static int number(Scan scan, int at, Reading reading) {
        Amount amount = Amount.at(scan, at + 1);
        if (scan.letter(amount.end())) {
            return at;
        }
        reading.say(at, amount.end(), "number", (scan.at(at) == '#' ? "number " : "at ") + amount.words());
        return amount.end();
    }

    /** C# and F#. */
    private static boolean sharp(Scan scan, int at) {
        return scan.capital(at - 1) && !scan.letter(at - 2) && !scan.letter(at + 1);
    }

    private static int sharp(int at, Reading reading) {
        reading.say(at, at + 1, "symbol", "sharp");
        return at + 1;
    }
}
