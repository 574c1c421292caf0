package dev.lectern.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the listener is in each article, kept in one JSON file:
 * {@code {"id":{"at":0,"heard":false,"left":271.62,"updated":"..."}}}. Safe on threads. A place outlives its article's file,
 * which an editor may take away for a moment and put back. Whatever asks for a place first takes over what another service
 * on the same folder has stored, and throws an ArticleException STORAGE where that cannot be read.
 */
public final class Places {
    private final Clock clock;
    private final KeptMap<Place> places;

    private Places(Path file, Clock clock) {
        this.clock = clock;
        this.places = new KeptMap<>(file, Places::read, Places::written);
    }

    /**
     * Opens the file; there need not be one yet. One that cannot be understood is put aside and said so in the log.
     *
     * @throws ArticleException NO_SPACE or STORAGE when its folder cannot be made or it cannot be read
     */
    public static Places open(Path file, Clock clock) {
        return new Places(file, clock);
    }

    /**
     * The place in an article, if there is one. It is the beginning when the text has become shorter than that; how long was
     * left is forgotten when the article has changed since.
     */
    public synchronized Optional<Place> find(Article article) {
        return Optional.ofNullable(places.all().get(article.id()))
                .map(place -> article.updated().isAfter(place.updated()) ? place.ofAnotherText() : place)
                .map(place -> place.at() <= article.text().length()
                        ? place
                        : new Place(0, place.heard(), OptionalDouble.empty(), place.updated()));
    }

    /** Ids of the articles that were begun and not heard to their end, the one heard last first; not all need be there. */
    public synchronized List<String> begun() {
        return places.all().entrySet().stream()
                .filter(entry -> entry.getValue().at() > 0 && !entry.getValue().heard())
                .sorted(Comparator.comparing(entry -> entry.getValue().updated(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Stores a place.
     *
     * @param at offset in the article's text, 0 to its length
     * @param left seconds from there to the end, as in {@link Place}
     * @throws ArticleException BAD_METADATA naming {@code at} when it is outside the text; NO_SPACE or STORAGE when it
     *     cannot be stored, and then the old place stays
     */
    public synchronized Place put(Article article, int at, boolean heard, OptionalDouble left) {
        if (at < 0 || at > article.text().length()) {
            throw ArticleException.badKey(
                    "at",
                    "The place " + at + " is outside the text, which ends at "
                            + article.text().length() + ".");
        }
        Place place = new Place(at, heard, left, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return places.alone(() -> {
            places.put(article.id(), place);
            return place;
        });
    }

    /**
     * Drops the place in an article that was deleted. Where that cannot be stored, as on a full disk that somebody makes
     * room on, the next place that is stored takes it along.
     */
    public synchronized void forget(String id) {
        places.forget(id);
    }

    private static Place read(JsonNode place) {
        JsonNode left = place.path("left");
        return new Place(
                place.path("at").asInt(-1),
                place.path("heard").asBoolean(),
                left.isNumber() ? OptionalDouble.of(left.asDouble()) : OptionalDouble.empty(),
                Instant.parse(place.path("updated").asText()));
    }

    private static JsonNode written(Place place) {
        ObjectNode kept = Kept.JSON.createObjectNode().put("at", place.at()).put("heard", place.heard());
        place.left().ifPresent(seconds -> kept.put("left", seconds));
        return kept.put("updated", place.updated().toString());
    }
}
