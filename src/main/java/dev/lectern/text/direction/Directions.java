package dev.lectern.text.direction;

import dev.lectern.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * All directions for one text. Each list is in the order of the text, and the spans of one list do not overlap.
 *
 * @param sentences stretches that are one sentence each; elsewhere the reading finds the sentences
 * @param stops silences; of several at one offset the lengths add up
 * @param readings what is said instead of what is written
 * @param deliveries how; what lies in none of them is delivered plainly
 * @param bookmarks the points that are waited for
 */
public record Directions(
        List<Span> sentences,
        List<Stop> stops,
        List<Reading> readings,
        List<Delivery> deliveries,
        List<Bookmark> bookmarks) {
    /** A text that is read as it stands. */
    public static final Directions NONE = new Directions(List.of(), List.of(), List.of(), List.of(), List.of());

    public Directions {
        sentences = List.copyOf(sentences);
        stops = List.copyOf(stops);
        readings = List.copyOf(readings);
        deliveries = List.copyOf(deliveries);
        bookmarks = List.copyOf(bookmarks);
    }

    /**
     * The same directions with everything louder by so much; no louder, or softer, than a delivery can be.
     *
     * @param length of the text
     */
    public Directions louder(int length, int gainHundredths) {
        List<Delivery> louder = new ArrayList<>();
        int at = 0;
        for (Delivery delivery : deliveries) {
            if (delivery.span().from() > at) {
                louder.add(Delivery.plain(new Span(at, delivery.span().from())).louder(gainHundredths));
            }
            louder.add(delivery.louder(gainHundredths));
            at = delivery.span().to();
        }
        if (length > at) {
            louder.add(Delivery.plain(new Span(at, length)).louder(gainHundredths));
        }
        return new Directions(sentences, stops, readings, louder, bookmarks);
    }

    /** Whether a text with these directions is read as it stands. */
    public boolean none() {
        return equals(NONE);
    }
}
