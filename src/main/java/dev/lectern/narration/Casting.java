package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.speech.Tongue;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds readers for the blocks that are not in the article's language. The voice that was chosen reads the article's own
 * language, whether it speaks it or not, and whatever else it speaks.
 */
final class Casting {
    private final Voices voices;

    Casting(Voices voices) {
        this.voices = voices;
    }

    /** Readers by language, only those that are not the voice itself. */
    SortedMap<String, Voice> others(Article article, Voice voice) {
        SortedMap<String, Voice> others = new TreeMap<>();
        for (Block block : article.blocks()) {
            String language = block.language();
            if (!language.isEmpty() && !others.containsKey(language) && !Tongue.speaks(voice, language)) {
                voices.speaking(language).ifPresent(other -> others.put(language, other));
            }
        }
        return others;
    }
}
