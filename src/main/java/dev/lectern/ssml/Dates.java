package dev.lectern.ssml;

import dev.lectern.text.number.Ordinal;
import dev.lectern.text.number.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates whose order of day, month and year is given, as in {@code <say-as interpret-as="date" format="dmy">}. */
final class Dates {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}");
    private static final String[] MONTHS =
            "january february march april may june july august september october november december".split(" ");

    private Dates() {}

    /** The words; empty where the format is unknown or the figures do not fit it, and the usual reading serves. */
    static Optional<String> words(String value, String format) {
        boolean compact = format.equals("yyyymmdd") && value.matches("\\d{8}");
        String written =
                compact ? value.substring(0, 4) + " " + value.substring(4, 6) + " " + value.substring(6) : value;
        String order = compact ? "ymd" : format;
        List<Integer> figures = FIGURES.matcher(written)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        if (!order.matches("[dmy]{1,3}") || figures.size() != order.length()) {
            return Optional.empty();
        }
        return said(part(figures, order, 'd'), part(figures, order, 'm'), part(figures, order, 'y'));
    }

    private static Optional<Integer> part(List<Integer> figures, String order, char part) {
        int place = order.indexOf(part);
        return place < 0 ? Optional.empty() : Optional.of(figures.get(place));
    }

    private static Optional<String> said(Optional<Integer> day, Optional<Integer> month, Optional<Integer> year) {
        boolean wrongMonth = month.filter(number -> number < 1 || number > 12).isPresent();
        boolean wrongDay = day.filter(number -> number < 1 || number > 31).isPresent();
        if (wrongMonth || wrongDay) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        day.ifPresent(number -> words.add("the " + Ordinal.words(number)));
        month.ifPresent(number -> words.add((day.isPresent() ? "of " : "") + MONTHS[number - 1]));
        year.ifPresent(number -> words.add(Year.words(number)));
        return Optional.of(String.join(" ", words));
    }
}
