package dev.lectern.article;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stored text.
 *
 * @param id {@code [a-z0-9-]{1,80}}
 * @param title never empty
 * @param author empty when unknown
 * @param language BCP 47
 * @param voice the id of the voice it asks for, if it does
 * @param published as written in its front matter: an ISO date or date and time, if it is
 * @param source an address, if there is one
 * @param updated when its file last changed
 * @param format how its file is written
 * @param words how many words its text has
 * @param text the canonical plain text: the blocks joined by two line feeds
 * @param blocks in order
 * @param lexicon words of this article alone: what is written to how it is said, in the order of its front matter
 */
public record Article(
        String id,
        String title,
        String author,
        String language,
        Optional<String> voice,
        Optional<String> published,
        Optional<String> source,
        Instant updated,
        Format format,
        int words,
        String text,
        List<Block> blocks,
        Map<String, String> lexicon) {
    public Article {
        if (!Slug.valid(id) || title.isBlank()) {
            throw new IllegalArgumentException(
                    "An article needs an id and a title: \"" + id + "\", \"" + title + "\".");
        }
        blocks = List.copyOf(blocks);
        lexicon = Collections.unmodifiableMap(new LinkedHashMap<>(lexicon));
    }

    /** The same article with another time of its last change. */
    Article updated(Instant when) {
        return new Article(
                id, title, author, language, voice, published, source, when, format, words, text, blocks, lexicon);
    }
}
