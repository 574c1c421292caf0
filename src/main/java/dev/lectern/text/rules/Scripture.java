package dev.lectern.text.rules;

import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Ordinal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the Bible, book, chapter and verse: {@code Gen. 1:1-3}, {@code John 3:16}, {@code 1 Cor. 13:4}. What follows a
 * dash is left to the range.
 */
final class Scripture implements Rule {
    private static final Map<String, String> BOOKS = Table.pairs("books.tsv");
    private static final Pattern PLACE = Pattern.compile(
            "(?:([1-3]) )?([A-Z][a-z]{1,14})(\\.?) (\\d{1,3}):(\\d{1,3})(?![\\d\\w:]|\\.\\d|[ ]?[ap]\\.?m)");

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL, Start.DIGIT);
    }

    /** A quick look ahead, so that plain words cost nothing. */
    private static boolean candidate(Scan scan, int at) {
        if (scan.digit(at)) {
            return scan.at(at + 1) == ' ' && scan.capital(at + 2);
        }
        int end = at + 1;
        while (scan.letter(end)) {
            end++;
        }
        int number = scan.at(end) == '.' ? end + 2 : end + 1;
        return scan.digit(number);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        if (!candidate(scan, at)) {
            return at;
        }
        Matcher place = scan.matcher(PLACE, at);
        if (scan.letter(at - 1) || scan.digit(at - 1) || !place.lookingAt()) {
            return at;
        }
        String book = BOOKS.getOrDefault(place.group(2).toLowerCase(Locale.ROOT), "");
        if (book.isEmpty()) {
            return at;
        }
        if (place.group(1) != null) {
            reading.say(at, place.end(1), "ordinal", Ordinal.words(place.group(1)));
        }
        reading.say(place.start(2), place.end(3), "scripture", book);
        String verse = Cardinal.words(place.group(4)) + " " + Cardinal.words(place.group(5));
        reading.say(place.start(4), place.end(), "number", verse);
        return place.end();
    }
}
