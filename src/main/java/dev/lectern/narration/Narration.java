package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import dev.lectern.text.direction.Directions;
import dev.lectern.text.lexicon.Lexicon;
import java.util.Map;

/**
 * One article spoken with one voice and one manner.
 *
 * @param article what is read
 * @param voice who reads
 * @param manner how
 * @param skips what is passed over
 * @param lexicon what is said for some words: the article's own entries before the user's
 * @param directions how it is spoken beyond what is written
 * @param others who reads the blocks in other languages than the article's, by language; the voice itself where nobody
 *     speaks one
 * @param key hex SHA-256 over every input of the narration's bytes
 */
public record Narration(
        Article article,
        Voice voice,
        Manner manner,
        Skips skips,
        Lexicon lexicon,
        Directions directions,
        Map<String, Voice> others,
        String key) {
    public Narration {
        others = Map.copyOf(others);
    }

    /** A narration with one reader. */
    public Narration(
            Article article,
            Voice voice,
            Manner manner,
            Skips skips,
            Lexicon lexicon,
            Directions directions,
            String key) {
        this(article, voice, manner, skips, lexicon, directions, Map.of(), key);
    }

    /** Who reads a block. */
    public Voice voiceOf(Block block) {
        return others.getOrDefault(block.language(), voice);
    }

    /** Who reads what stands at an offset. */
    Voice voiceAt(int offset) {
        if (others.isEmpty()) {
            return voice;
        }
        return article.blocks().stream()
                .filter(block ->
                        block.span().from() <= offset && offset < block.span().to())
                .findFirst()
                .map(this::voiceOf)
                .orElse(voice);
    }
}
