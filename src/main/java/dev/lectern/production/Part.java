package dev.lectern.production;

import dev.lectern.timing.Cue;
import java.util.List;

/**
 * One passage of a narration, delivered in order.
 *
 * @param index from 0
 * @param start first frame on the narration's clock
 * @param frames its length
 * @param cues on the narration's clock
 * @param audio empty, PCM or MP3 frames, as asked for
 * @param secondsLeft estimate of the time until the last part, negative when unknown
 * @param last whether none follows
 */
public record Part(int index, long start, int frames, List<Cue> cues, byte[] audio, double secondsLeft, boolean last) {
    public Part {
        cues = List.copyOf(cues);
    }
}
