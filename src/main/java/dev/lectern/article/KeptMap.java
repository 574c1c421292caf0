package dev.lectern.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a listener has left in articles, by their ids, in one {@link KeptFile}. Its holder synchronises. */
final class KeptMap<V> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptMap.class);

    private final KeptFile file;
    private final Function<JsonNode, V> reader;
    private final Function<V, JsonNode> writer;
    private final Map<String, V> values = new TreeMap<>();

    /**
     * Opens the file.
     *
     * @param reader throws what {@link KeptFile#news} takes for not understood
     * @throws ArticleException NO_SPACE or STORAGE when its folder cannot be made or it cannot be read
     */
    KeptMap(Path path, Function<JsonNode, V> reader, Function<V, JsonNode> writer) {
        this.file = new KeptFile(path);
        this.reader = reader;
        this.writer = writer;
        look();
    }

    /**
     * All of them, with what another service on the same folder has stored.
     *
     * @throws ArticleException STORAGE when that cannot be read
     */
    Map<String, V> all() {
        look();
        return Collections.unmodifiableMap(values);
    }

    /** As {@link KeptFile#alone}. */
    <T> T alone(Supplier<T> change) {
        return file.alone(change);
    }

    /**
     * Puts another value in the place of one; called within {@link #alone}.
     *
     * @throws ArticleException NO_SPACE or STORAGE when it cannot be stored, and then the old one stays
     */
    void put(String id, V value) {
        Map<String, V> now = new TreeMap<>(all());
        now.put(id, value);
        store(now);
        values.put(id, value);
    }

    /**
     * Drops what belongs to an article that was deleted. Where that cannot be stored, as on a full disk that somebody makes
     * room on, the next that is stored takes it along.
     */
    void forget(String id) {
        try {
            if (all().containsKey(id)) {
                values.remove(id);
                file.alone(() -> {
                    look();
                    values.remove(id);
                    store(values);
                    return id;
                });
            }
        } catch (ArticleException e) {
            LOG.warn("What belongs to the removed article {} stays in {} for now: {}", id, file, e.getMessage());
        }
    }

    private void look() {
        Optional<Map<String, V>> news = file.news(this::read);
        news.ifPresent(read -> {
            values.clear();
            values.putAll(read);
        });
    }

    private Map<String, V> read(ObjectNode all) {
        Map<String, V> read = new TreeMap<>();
        all.properties().forEach(entry -> read.put(entry.getKey(), reader.apply(entry.getValue())));
        return read;
    }

    private void store(Map<String, V> now) {
        ObjectNode all = Kept.JSON.createObjectNode();
        now.forEach((id, value) -> all.set(id, writer.apply(value)));
        file.write(all);
    }
}
