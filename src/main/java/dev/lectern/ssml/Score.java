package dev.lectern.ssml;

import dev.lectern.text.Span;
import dev.lectern.text.direction.Bookmark;
import dev.lectern.text.direction.Delivery;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.direction.Reading;
import dev.lectern.text.direction.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Text and directions while they are put together. */
final class Score {
    private final Composer composer = new Composer();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private Style style = Style.PLAIN;
    private int styled;
    private int line = 1;

    void line(int number) {
        line = Math.max(1, number);
    }

    Composer composer() {
        return composer;
    }

    Style style() {
        return style;
    }

    /** What follows is delivered so. */
    void style(Style next) {
        if (composer.at() > styled && !style.equals(Style.PLAIN)) {
            deliveries.add(style.over(new Span(styled, composer.at())));
        }
        styled = composer.at();
        style = next.bounded();
        if (!style.equals(next)) {
            ignored("rate, pitch or volume go further than can be spoken; the nearest is taken.");
        }
    }

    void stop(int milliseconds) {
        int at = composer.at();
        if (Break.tooLong(milliseconds)) {
            ignored("a break is longer than " + Stop.LONGEST / 1000 + " s; it is cut to that.");
        }
        stops.add(new Stop(at, Math.min(milliseconds, Stop.LONGEST)));
        for (int i = bookmarks.size() - 1; i >= 0 && bookmarks.get(i).at() == at; i--) {
            bookmarks.set(i, new Bookmark(at, bookmarks.get(i).name(), true));
        }
        composer.space();
    }

    void bookmark(String name) {
        bookmarks.add(new Bookmark(composer.at(), name, false));
    }

    void sentence(Span span) {
        if (span.length() > 0) {
            drop(sentences, inner -> inner.from() >= span.from());
            sentences.add(span);
        }
    }

    /** Says something else for a stretch; what was to be said for a part of it counts no more. */
    void read(Span span, List<Reading> instead) {
        drop(readings, inner -> inner.span().from() >= span.from());
        readings.addAll(instead);
    }

    /** Takes the last ones away; only those can lie inside of what ends now. */
    private static <T> void drop(List<T> list, Predicate<T> inside) {
        while (!list.isEmpty() && inside.test(list.get(list.size() - 1))) {
            list.remove(list.size() - 1);
        }
    }

    void unknown(String what) {
        notices.add(new Notice(Notice.Kind.UNKNOWN, line, what));
    }

    void ignored(String what) {
        notices.add(new Notice(Notice.Kind.IGNORED, line, what));
    }

    Ssml finished() {
        style(Style.PLAIN);
        List<Ssml.Paragraph> paragraphs = composer.paragraphs();
        return new Ssml(
                composer.text(),
                paragraphs,
                new Directions(sentences, stops, readings, deliveries, bookmarks),
                notices);
    }
}
