package dev.lectern.text.rules;

import dev.lectern.text.number.Roman;
import java.util.Set;
import java.util.regex.Pattern;

/** What has to stand around an abbreviation; the names are those of the table. */
final class Context {
    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b";
    private static final Pattern AFTER_DAY = Pattern.compile("(?<=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:&|and) )");

    /** A date or a time of day, or hours, or another day. */
    private static final Pattern DATED =
            Pattern.compile("[,:]? (?:\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                    + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d"
                    + "|\\d{1,2}(?::\\d\\d)? ?(?:[ap]\\.?m\\b|[-\u2013] ?\\d)|\\d{1,2}:\\d\\d|(?:&|and) " + DAY + ")");

    /** The number of a paper that begins with letters: {@code no. INV-2023}. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,6}[-/ ]?\\d");

    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d(?:st|nd|rd|th) )");

    private static final Set<String> LENGTHS = Set.of(
            "mile",
            "miles",
            "foot",
            "feet",
            "meter",
            "meters",
            "metre",
            "metres",
            "inch",
            "inches",
            "yard",
            "yards",
            "kilometer",
            "kilometers",
            "kilometre",
            "kilometres",
            "centimeters",
            "centimetres");

    private static final Set<String> ERAS = Set.of("BC", "BCE", "AD", "CE");

    private Context() {}

    static boolean holds(String name, Scan scan, int from, int to) {
        int next = next(scan, to);
        return switch (name) {
            case "title" -> scan.capital(from) && capitalWord(scan, next);
            case "street" ->
                scan.capital(from)
                        && afterName(scan, from)
                        && !(capitalWord(scan, next) && next == to + 1 && !side(scan, next));
            case "figure" -> figure(scan, from, to, next);
            case "page" ->
                figure(scan, from, to, next) && scan.at(scan.skipBlanksBack(from) - 1) != ',' && !cited(scan, from);
            case "name" -> scan.capital(from) && afterName(scan, from);
            case "amp" -> before(scan, from) == '&' || scan.wordBefore(from).equals("and");
            case "versus" ->
                scan.at(from) == 'v' && scan.at(to) == '.' && afterName(scan, from) && capitalWord(scan, next);
            case "state" ->
                scan.capital(from) && !scan.capital(from + 1) && (before(scan, from) == ',' || party(scan, from));
            case "day" ->
                scan.capital(from)
                        && (scan.matcher(DATED, scan.at(to) == '.' ? to + 1 : to)
                                        .lookingAt()
                                || scan.matcher(AFTER_DAY, from).lookingAt());
            case "one" -> scan.at(scan.skipBlanksBack(from) - 1) == '1' && one(scan, scan.skipBlanksBack(from) - 2);
            case "inch" -> scan.digit(scan.skipBlanksBack(from) - 1);
            case "length" -> LENGTHS.contains(scan.wordAfter(scan.at(to) == '.' ? to + 1 : to));
            case "era" -> ERAS.contains(scan.wordAfter(to + 1)) && scan.letter(scan.skipBlanksBack(from) - 1);
            case "ordinal" -> scan.matcher(ORDINAL, from).lookingAt();
            case "joined" -> scan.at(from - 1) == '-' && scan.digit(from - 2);
            case "inner" -> next > to + 1 && scan.letter(next) && !scan.capital(next);
            case "inside" -> scan.capital(from) && next > to + 1 && scan.letter(next) && !scan.capital(next);
            case "alone" -> scan.alone(from, to);
            case "always" -> !shouted(scan, from, to);
            default -> true;
        };
    }

    private static int next(Scan scan, int to) {
        return scan.skipBlanks(scan.at(to) == '.' ? to + 1 : to);
    }

    /** A side of the town behind a street's name: {@code Fifth Ave NW}. */
    private static boolean side(Scan scan, int at) {
        int end = scan.wordEnd(at);
        return end - at < 3 && scan.text(at, end).matches("[NS]?[EW]?");
    }

    /** Whether the figure before is a one alone. */
    private static boolean one(Scan scan, int before) {
        return !scan.digit(before) && scan.at(before) != '.' && scan.at(before) != ',' && scan.at(before) != '/';
    }

    private static char before(Scan scan, int from) {
        return scan.at(scan.skipBlanksBack(from) - 1);
    }

    /** A politician's party before his state: {@code D-Calif.} */
    private static boolean party(Scan scan, int from) {
        return scan.at(from - 1) == '-' && scan.capital(from - 2) && !scan.letter(from - 3);
    }

    private static boolean capitalWord(Scan scan, int at) {
        return scan.capital(at);
    }

    private static boolean figure(Scan scan, int from, int to, int next) {
        boolean number = scan.digit(next)
                || (scan.at(next) == '#' && scan.digit(next + 1))
                || (scan.at(next) == '.' && scan.digit(next + 1));
        boolean bare = scan.at(to) != '.';
        boolean bracketed = !bare && (scan.at(next) == '(' || scan.at(next) == '[') && scan.digit(next + 1);
        return (number
                        || bracketed
                        || (!bare
                                && scan.lower(from, to).equals("no")
                                && scan.matcher(CODE, next).lookingAt())
                        || (!bare && RomanNumeral.small(scan, next) > 1)
                        || (!bare && to - from > 1 && mark(scan, next)))
                && !(bare && (from == 0 || !scan.capital(from)) && to - from == 2 && scan.at(from) == 'n')
                && !(bare && scan.digit(to));
    }

    /** What counts in letters: {@code App. B}, {@code ch. IV}. */
    private static boolean mark(Scan scan, int at) {
        int end = scan.wordEnd(at);
        boolean pronoun = end - at == 1 && scan.at(at) == 'I';
        boolean initial = scan.at(end) == '.' && scan.skipBlanks(end + 1) < scan.length();
        boolean letter = end - at == 1 && !initial && scan.at(end) != '\'';
        return scan.capital(at) && !pronoun && (letter || Roman.value(scan.text(at, end)) > 0);
    }

    /** In a reference, after a name or a year, the letter is read as it is printed. */
    private static boolean cited(Scan scan, int from) {
        return scan.at(scan.skipBlanksBack(from) - 1) == ')';
    }

    /** Whether a word with a capital, or a figure, stands before, with no more than a comma between. */
    private static boolean afterName(Scan scan, int from) {
        int end = scan.skipBlanksBack(from);
        if (end > 0 && scan.at(end - 1) == ',') {
            end--;
        }
        if (end > 0 && scan.at(end - 1) == '.') {
            end--;
        }
        int start = end;
        while (start > 0 && (Character.isLetterOrDigit(scan.at(start - 1)) || scan.at(start - 1) == '\'')) {
            start--;
        }
        return start < end && (scan.capital(start) || scan.digit(start));
    }

    private static boolean shouted(Scan scan, int from, int to) {
        return to - from > 1 && scan.capital(from) && scan.capital(to - 1) && scan.at(to) != '.';
    }
}
