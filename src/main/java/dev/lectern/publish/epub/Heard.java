package dev.lectern.publish.epub;

import dev.lectern.article.Article;
import dev.lectern.speech.Voice;
import java.util.Optional;

/**
 * What a book's lists say of one of its articles.
 *
 * @param article the article
 * @param seconds of its sound, 0 where nothing of it is heard
 * @param voice who reads it, where somebody does
 */
record Heard(Article article, double seconds, Optional<Voice> voice) {
    boolean aloud() {
        return voice.isPresent();
    }
}
