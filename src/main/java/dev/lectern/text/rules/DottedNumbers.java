package dev.lectern.text.rules;

import dev.lectern.text.number.Digits;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Internet addresses, with or without a port, and version numbers: {@code 192.168.0.1:80}, {@code 2.4.1}. */
final class DottedNumbers implements Rule {
    private static final Pattern DOTTED = Pattern.compile("\\d{1,5}(?:\\.\\d{1,5}){2,5}(?![\\d\\w]|\\.\\d)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.DIGIT);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        Matcher dotted = scan.matcher(DOTTED, at);
        if (!dotted.lookingAt()) {
            return at;
        }
        String[] parts = dotted.group().split("\\.");
        boolean address = parts.length == 4;
        StringBuilder words = new StringBuilder();
        for (String part : parts) {
            words.append(words.isEmpty() ? "" : address ? " dot " : " point ");
            words.append(address ? Digits.words(part) : Digits.pairs(part));
        }
        reading.say(at, dotted.end(), address ? "internet address" : "version", words.toString());
        return dotted.end();
    }
}
