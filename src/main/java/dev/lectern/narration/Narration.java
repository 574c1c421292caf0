package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.lexicon.Lexicon;

/**
 * One article spoken with one voice and one manner.
 *
 * @param article what is read
 * @param voice who reads
 * @param manner how
 * @param skips what is passed over
 * @param lexicon what is said for some words: the article's own entries before the user's
 * @param directions how it is spoken beyond what is written
 * @param key hex SHA-256 over every input of the narration's bytes
 */
public record Narration(
        Article article, Voice voice, Manner manner, Skips skips, Lexicon lexicon, Directions directions, String key) {}
