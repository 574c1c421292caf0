package dev.lectern.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue: the articles that are to be heard next, in order, kept in one JSON file, {@code {"articles":["id"]}}. Safe on
 * threads. Like a place, an article's turn outlives its file, which an editor may take away for a moment and put back.
 */
public final class UpNext {
    /** The most articles that can wait. */
    public static final int MOST = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(UpNext.class);

    private final Path file;
    private List<String> ids = List.of();

    private UpNext(Path file) {
        this.file = file;
    }

    /**
     * Opens the file; there need not be one yet. One that cannot be understood is put aside and said so in the log.
     *
     * @throws ArticleException NO_SPACE or STORAGE when its folder cannot be made or it cannot be read
     */
    public static UpNext open(Path file) {
        UpNext upNext = new UpNext(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                upNext.load();
            }
            return upNext;
        } catch (IOException e) {
            throw AtomicFile.failure("open", file, e);
        }
    }

    /** Ids of the articles that wait, the next one first; not all of them need be there. */
    public synchronized List<String> ids() {
        return ids;
    }

    /**
     * Puts another queue in the place of this one.
     *
     * @throws ArticleException BAD_METADATA naming {@code articles} for what is no id, an id that stands twice, or more
     *     than {@link #MOST}; NO_SPACE or STORAGE when it cannot be stored, and then the old queue stays
     */
    public void replace(List<String> wanted) {
        change(before -> wanted);
    }

    /**
     * The same, for a queue that follows from this one. Nobody else changes it meanwhile; what is thrown goes through, and
     * the old queue stays.
     */
    public synchronized void change(UnaryOperator<List<String>> by) {
        List<String> wanted = by.apply(ids);
        check(wanted);
        ObjectNode all = Kept.JSON.createObjectNode();
        wanted.forEach(all.putArray("articles")::add);
        try {
            AtomicFile.write(file, Kept.JSON.writeValueAsBytes(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ids are plain values.", e);
        }
        ids = List.copyOf(wanted);
    }

    private static void check(List<String> wanted) {
        if (wanted.size() > MOST) {
            throw ArticleException.badKey("articles", "The queue holds up to " + MOST + " articles.");
        }
        Set<String> seen = new HashSet<>();
        for (String id : wanted) {
            if (!Slug.valid(id)) {
                throw ArticleException.badKey("articles", "\"" + id + "\" is no id of an article.");
            }
            if (!seen.add(id)) {
                throw ArticleException.badKey("articles", "The article " + id + " stands twice in the queue.");
            }
        }
    }

    private void load() throws IOException {
        try {
            List<String> read = new ArrayList<>();
            for (JsonNode id : Kept.list(Kept.object(file).path("articles"))) {
                read.add(id.asText());
            }
            check(read);
            ids = List.copyOf(read);
        } catch (IllegalArgumentException | ArticleException e) {
            Path aside = Kept.aside(file);
            LOG.warn("The queue in {} cannot be understood; it is kept as {} and begun anew.", file, aside);
        }
    }
}
