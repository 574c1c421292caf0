package dev.lectern.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The queue: the articles that are to be heard next, in order, kept in one JSON file, {@code {"articles":["id"]}}. Safe on
 * threads. Like a place, an article's turn outlives its file, which an editor may take away for a moment and put back. Whatever
 * asks for the queue first takes over what another service on the same folder has stored, and throws an ArticleException
 * STORAGE where that cannot be read.
 */
public final class UpNext {
    /** The most articles that can wait. */
    public static final int MOST = 1000;

    private final KeptFile file;
    private List<String> ids = List.of();

    private UpNext(Path file) {
        this.file = new KeptFile(file);
    }

    /**
     * Opens the file; there need not be one yet. One that cannot be understood is put aside and said so in the log.
     *
     * @throws ArticleException NO_SPACE or STORAGE when its folder cannot be made or it cannot be read
     */
    public static UpNext open(Path file) {
        UpNext upNext = new UpNext(file);
        upNext.look();
        return upNext;
    }

    /** Ids of the articles that wait, the next one first; not all of them need be there. */
    public synchronized List<String> ids() {
        look();
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
        ids = file.alone(() -> {
            look();
            List<String> wanted = by.apply(ids);
            check(wanted);
            ObjectNode all = Kept.JSON.createObjectNode();
            wanted.forEach(all.putArray("articles")::add);
            file.write(all);
            return List.copyOf(wanted);
        });
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

    /** Takes over what another service on the same folder has stored. */
    private void look() {
        file.news(UpNext::read).ifPresent(read -> ids = read);
    }

    private static List<String> read(ObjectNode all) {
        List<String> read = new ArrayList<>();
        for (JsonNode id : Kept.list(all.path("articles"))) {
            read.add(id.asText());
        }
        check(read);
        return List.copyOf(read);
    }
}
