package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.audio.Track;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.text.direction.Directions;
import java.util.List;
import java.util.Optional;

/** The straight line from an article to passages of sound with cues. Safe on threads; the work happens on the caller's. */
public interface Narrator {
    /** Names a narration: computes its key from all that its bytes depend on. */
    Narration narration(Article article, Voice voice, Manner manner, Skips skips, Directions directions);

    /** The same without directions. */
    default Narration narration(Article article, Voice voice, Manner manner, Skips skips) {
        return narration(article, voice, manner, skips, Directions.NONE);
    }

    /** The passages of a narration. */
    Script script(Narration narration);

    /**
     * Length and cues of a passage without its sound, where the engine can tell.
     *
     * @param speaker of the passage's voice
     */
    Optional<PassageOutline> outline(Narration narration, Passage passage, Speaker speaker);

    /**
     * Length, cues and phones of a passage without its sound, where the engine can tell.
     *
     * @param speaker of the passage's voice
     */
    Optional<PassagePhones> phones(Narration narration, Passage passage, Speaker speaker);

    /**
     * Speaks a passage.
     *
     * @param speaker of the passage's voice
     */
    default SpokenPassage speak(Narration narration, Passage passage, Speaker speaker) {
        return speak(narration, List.of(passage), speaker).get(0);
    }

    /**
     * Speaks several passages, each as if it were alone; together they may take less time.
     *
     * @param passages of one voice, at least one
     * @param speaker of their voice
     * @return one a passage, in order
     */
    List<SpokenPassage> speak(Narration narration, List<Passage> passages, Speaker speaker);

    /**
     * The first frames of a passage, the same as {@link #speak} gives, for whoever waits for the first sound.
     *
     * @param speaker of the passage's voice
     * @return empty where that is no sooner than all of it, or all of it is no longer than that
     */
    Optional<short[]> begin(Narration narration, Passage passage, Speaker speaker, int frames);

    /**
     * What is written into the narration's files.
     *
     * @param starts all passages in order, from which chapter times follow; empty while they are not all known
     */
    Track track(Narration narration, List<PassageStart> starts);
}
