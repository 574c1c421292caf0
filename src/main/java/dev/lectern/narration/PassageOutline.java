package dev.lectern.narration;

import dev.lectern.timing.Cue;
import java.util.List;

/**
 * A passage's length and cues, known before its sound.
 *
 * @param frames a multiple of the grid's slot
 * @param cues sentences followed by their words, frames counted from the passage's start, spans into the article's text
 */
public record PassageOutline(int frames, List<Cue> cues) {
    public PassageOutline {
        cues = List.copyOf(cues);
    }
}
