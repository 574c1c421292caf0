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
        return switch (interpretation.strip().toLowerCase(Locale.ROOT)) {
            case "characters", "spell-out", "verbatim", "letters", "alphanumeric", "tts:char" ->
                Optional.of(spelled(span, written));
            case "digits" -> Optional.of(spelled(span, written));
            case "telephone" -> Optional.of(format.isEmpty() ? List.of() : spelled(span, written));
            case "cardinal", "number" -> Optional.of(number(span, value, format.equals("ordinal")));
            case "ordinal" -> Optional.of(number(span, value, true));
            case "date" -> Optional.of(date(span, value, format));
            case "expletive" -> Optional.of(List.of(Said.words(span, "say-as", "beep")));
            default -> LEFT_AS_READ.contains(interpretation) ? Optional.of(List.of()) : Optional.empty();
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
