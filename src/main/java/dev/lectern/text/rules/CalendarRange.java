package dev.lectern.text.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From one day of the week or month to another: {@code Mon–Fri}, {@code March–May}, {@code Jan-Mar 2020}. */
final class CalendarRange implements Rule {
    private static final Map<String, String> DAYS = Stream.of(
                    "monday", "tuesday tues", "wednesday weds", "thursday thur thurs", "friday", "saturday", "sunday")
            .flatMap(CalendarRange::written)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The name of a day, its first three letters, and what else it is shortened to. */
    private static Stream<Map.Entry<String, String>> written(String names) {
        String day = names.split(" ")[0];
        return Stream.concat(Stream.of(names.split(" ")), Stream.of(day.substring(0, 3)))
                .map(name -> Map.entry(name, day));
    }

    @Override
    public Set<Start> starts() {
        return EnumSet.of(Start.CAPITAL);
    }

    @Override
    public int read(Scan scan, int at, Reading reading) {
        int word = scan.wordEnd(at);
        int dash = scan.at(word) == '.' ? word + 1 : word;
        int next = dash + 1;
        if ((scan.at(dash) != '\u2013' && scan.at(dash) != '-') || !scan.capital(next) || scan.letter(at - 1)) {
            return at;
        }
        int end = scan.wordEnd(next);
        String from = scan.lower(at, word);
        String to = scan.lower(next, end);
        boolean days = DAYS.containsKey(from) && DAYS.containsKey(to);
        if (!days && (Month.name(from).isEmpty() || Month.name(to).isEmpty())) {
            return at;
        }
        reading.say(at, dash, "date", name(from));
        reading.say(dash, next, "range", "to");
        if (!days && scan.digit(scan.skipBlanks(end))) {
            return next;
        }
        boolean stop = scan.at(end) == '.' && scan.skipBlanks(end + 1) < scan.length();
        reading.say(next, stop ? end + 1 : end, "date", name(to));
        return stop ? end + 1 : end;
    }

    private static String name(String written) {
        String day = DAYS.getOrDefault(written, "");
        return day.isEmpty() ? Month.name(written.toLowerCase(Locale.ROOT)) : day;
    }
}
