package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code @name}, {@code #TopicOfTheDay}, {@code #34}, {@code #FF8800}. */
final class Handle implements Rule {
    /** Six or eight figures of base sixteen, with a figure and a letter among them or a zero in front. */
    private static final Pattern COLOUR = Pattern.compile(
            "#(?=0|[A-Fa-f]{0,7}\\d[0-9]{0,6}[A-Fa-f]|\\d{1,7}[A-Fa-f]|[A-Fa-f]{1,7}\\d)(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})(?![\\w-])");

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
        Matcher colour = scan.matcher(COLOUR, at);
        if (sign == '#' && colour.lookingAt()) {
            reading.say(at, colour.end(), "colour", "hash " + Letters.each(scan.text(at + 1, colour.end())));
            return colour.end();
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
        String name = Stream.of(scan.text(at + 1, end).split("_"))
                .map(Compound::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        reading.say(at, end, sign == '#' ? "hashtag" : "handle", (sign == '#' ? "hashtag " : "at ") + name);
        return end;
    }

    private static int number(Scan scan, int at, Reading reading) {
        Amount amount = Amount.at(scan, at + 1);
        int end = scan.wordEnd(amount.end());
        if (end > amount.end()) {
            boolean unit = scan.at(at) == '#' && end - amount.end() < 3 && amount.isWhole() && !scan.digit(end);
            if (unit) {
                reading.say(at, end, "number", "number " + Compound.words(scan.text(at + 1, end)));
            }
            return unit ? end : at;
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
