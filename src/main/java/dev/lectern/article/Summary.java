package dev.lectern.article;

import java.time.Instant;
import java.util.Optional;

/**
 * An article as a list shows it.
 *
 * @param id as in {@link Article}
 * @param title as in {@link Article}
 * @param author empty when unknown
 * @param language BCP 47
 * @param published as in {@link Article}
 * @param updated when its file last changed
 * @param words how many words its text has
 * @param length of its text in UTF-16 units
 * @param minutes how long it takes to hear, rounded up; 0 when it has no words
 */
public record Summary(
        String id,
        String title,
        String author,
        String language,
        Optional<String> published,
        Instant updated,
        int words,
        int length,
        int minutes) {
    static Summary of(Article article) {
        return new Summary(
                article.id(),
                article.title(),
                article.author(),
                article.language(),
                article.published(),
                article.updated(),
                article.words(),
                article.text().length(),
                Words.minutes(article.words()));
    }
}
