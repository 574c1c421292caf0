package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.direction.Reading;
import dev.lectern.text.number.Cardinal;
import dev.lectern.text.number.Digits;
import dev.lectern.text.number.Ordinal;
import dev.lectern.text.number.Roman;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the content of {@code say-as} (SSML 1.1, section 3.1.9). The values of {@code interpret-as} are those of the W3C's
 * note "SSML 1.0 say-as attribute values" (26 May 2005) and those in common use beside them.
 */
final class SayAs {
    /** The interpretations that the reading finds out by itself. */
    private static final Set<String> LEFT_AS_READ =
            Set.of("time", "address", "currency", "unit", "fraction", "name", "net", "duration", "tts:key");

    private static final Pattern NUMBER = Pattern.compile("([-+\u2212]?)(\\d+)(?:\\.(\\d+))?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)?");

    private SayAs() {}

    /**
     * What is said for the content.
     *
     * @param span where the content stands
     * @param written the content
     * @return no reading where the usual one serves; empty when there is no such interpretation
     */
    static Optional<List<Reading>> read(Span span, String written, String interpretation, String format) {
        String value = written.strip();
        String wanted = interpretation.strip().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "characters", "spell-out", "verbatim", "letters", "alphanumeric", "tts:char", "digits" ->
                Optional.of(spelled(span, written));
            case "telephone" -> Optional.of(dialled(span, written));
            case "cardinal", "number" -> Optional.of(number(span, value, format.equals("ordinal")));
            case "ordinal" -> Optional.of(number(span, value, true));
            case "date" -> Optional.of(date(span, value, format));
            case "expletive" -> Optional.of(List.of(Said.words(span, "say-as", "beep")));
            default -> LEFT_AS_READ.contains(wanted) ? Optional.of(List.of()) : Optional.empty();
        };
    }

    /** Character by character, each lit while it is heard. */
    private static List<Reading> spelled(Span span, String written) {
        List<Reading> readings = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int end = at + Character.charCount(written.codePointAt(at));
            if (!Character.isWhitespace(written.codePointAt(at))) {
                readings.add(CharacterName.reading(
                        new Span(span.from() + at, span.from() + end), written.substring(at, end)));
            }
            at = end;
        }
        return readings;
    }

    /** Figure by figure, without the marks between them; words are read as ever. A format tells the country alone. */
    private static List<Reading> dialled(Span span, String written) {
        List<Reading> readings = new ArrayList<>();
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            Span here = new Span(span.from() + at, span.from() + at + 1);
            if ((c >= '0' && c <= '9') || c == '+') {
                readings.add(CharacterName.reading(here, String.valueOf(c)));
            } else if ("()-./\u2010\u2011\u2013".indexOf(c) >= 0) {
                readings.add(Said.words(here, "say-as", ""));
            }
        }
        return readings;
    }

    private static List<Reading> number(Span span, String value, boolean ordinal) {
        String plain = value.replace(",", "").replace(" ", "");
        Matcher nth = ORDINAL.matcher(plain.toLowerCase(Locale.ROOT));
        if (ordinal && nth.matches()) {
            return List.of(Said.words(span, "say-as", Ordinal.words(nth.group(1))));
        }
        if (Roman.value(plain) > 0) {
            String digits = String.valueOf(Roman.value(plain));
            return List.of(Said.words(span, "say-as", ordinal ? Ordinal.words(digits) : Cardinal.words(digits)));
        }
        Matcher number = NUMBER.matcher(plain);
        return number.matches() ? List.of(Said.words(span, "say-as", cardinal(number))) : List.of();
    }

    private static String cardinal(Matcher number) {
        String sign = number.group(1).isEmpty() ? "" : number.group(1).equals("+") ? "plus " : "minus ";
        String part = number.group(3) == null ? "" : " point " + Digits.words(number.group(3));
        return sign + Cardinal.words(number.group(2)) + part;
    }

    private static List<Reading> date(Span span, String value, String format) {
        return Dates.words(value, format)
                .map(words -> List.of(Said.words(span, "say-as", words)))
                .orElse(List.of());
    }
}
