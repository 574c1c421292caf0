package dev.lectern.timing;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Voice;
import java.util.List;

/**
 * All cues of one narration, or those known so far.
 *
 * @param article the article's id
 * @param key the narration's key
 * @param voice who speaks
 * @param manner how
 * @param frames length of the audio, of as much as is known
 * @param complete whether every passage is in it
 * @param cues each sentence followed by its words, in order
 */
public record Timeline(
        String article, String key, Voice voice, Manner manner, long frames, boolean complete, List<Cue> cues) {
    public Timeline {
        cues = List.copyOf(cues);
    }

    /** The audio's length in seconds, on the one clock of every format. */
    public double seconds() {
        return (double) frames / voice.sampleRate();
    }
}
