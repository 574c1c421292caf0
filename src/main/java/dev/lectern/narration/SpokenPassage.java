package dev.lectern.narration;

import dev.lectern.timing.Cue;
import java.util.List;

/**
 * A passage as sound.
 *
 * @param samples at the common loudness, a multiple of the grid's slot, silent at both ends
 * @param cues as in {@link PassageOutline}
 */
public record SpokenPassage(short[] samples, List<Cue> cues) {
    public SpokenPassage {
        cues = List.copyOf(cues);
    }
}
