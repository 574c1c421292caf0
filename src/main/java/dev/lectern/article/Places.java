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
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the listener is in each article, kept in one JSON file:
 * {@code {"id":{"at":0,"heard":false,"left":271.62,"updated":"..."}}}. Safe on threads. A place outlives its article's file,
 * which an editor may take away for a moment and put back. Whatever asks for a place first takes over what another service
 * on the same folder has stored, and throws an ArticleException STORAGE where that cannot be read.
 */
public final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);

    private final KeptFile file;
    private final Clock clock;
    private final Map<String, Place> places = new TreeMap<>();

    private Places(Path file, Clock clock) {
        this.file = new KeptFile(file);
        this.clock = clock;
    }

    /**
     * Opens the file; there need not be one yet. One that cannot be understood is put aside and said so in the log.
     *
     * @throws ArticleException NO_SPACE or STORAGE when its folder cannot be made or it cannot be read
     */
    public static Places open(Path file, Clock clock) {
        Places places = new Places(file, clock);
        places.look();
        return places;
    }

    /**
     * The place in an article, if there is one. It is the beginning when the text has become shorter than that; how long was
     * left is forgotten when the article has changed since.
     */
    public synchronized Optional<Place> find(Article article) {
        look();
        return Optional.ofNullable(places.get(article.id()))
                .map(place -> article.updated().isAfter(place.updated()) ? place.ofAnotherText() : place)
                .map(place -> place.at() <= article.text().length()
                        ? place
                        : new Place(0, place.heard(), OptionalDouble.empty(), place.updated()));
    }

    /** Ids of the articles that were begun and not heard to their end, the one heard last first; not all need be there. */
    public synchronized List<String> begun() {
        look();
        return places.entrySet().stream()
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
        return file.alone(() -> {
            look();
            Map<String, Place> now = new TreeMap<>(places);
            now.put(article.id(), place);
            store(now);
            places.put(article.id(), place);
            return place;
        });
    }

    /**
     * Drops the place in an article that was deleted. Where that cannot be stored, as on a full disk that somebody makes
     * room on, the next place that is stored takes it along.
     */
    public synchronized void forget(String id) {
        try {
            look();
            if (places.remove(id) != null) {
                file.alone(() -> {
                    look();
                    places.remove(id);
                    store(places);
                    return id;
                });
            }
        } catch (ArticleException e) {
            LOG.warn("The place in the removed article {} stays in {} for now: {}", id, file, e.getMessage());
        }
    }

    /** Takes over what another service on the same folder has stored. */
    private void look() {
        file.news(all -> {
                    Map<String, Place> read = new TreeMap<>();
                    all.properties().forEach(entry -> read.put(entry.getKey(), read(entry.getValue())));
                    return read;
                })
                .ifPresent(read -> {
                    places.clear();
                    places.putAll(read);
                });
    }

    private static Place read(JsonNode place) {
        JsonNode left = place.path("left");
        return new Place(
                place.path("at").asInt(-1),
                place.path("heard").asBoolean(),
                left.isNumber() ? OptionalDouble.of(left.asDouble()) : OptionalDouble.empty(),
                Instant.parse(place.path("updated").asText()));
    }

    private void store(Map<String, Place> now) {
        ObjectNode all = Kept.JSON.createObjectNode();
        now.forEach((id, place) -> {
            ObjectNode kept = all.putObject(id).put("at", place.at()).put("heard", place.heard());
            place.left().ifPresent(seconds -> kept.put("left", seconds));
            kept.put("updated", place.updated().toString());
        });
        file.write(all);
    }
}
