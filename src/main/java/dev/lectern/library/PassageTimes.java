package dev.lectern.library;

import dev.lectern.timing.Cue;
import java.util.List;

/**
 * When the words of one passage are heard.
 *
 * @param fingerprint of the passage
 * @param origin offset in the text to which its spans are relative
 * @param frames its length
 * @param cues as {@link PackedCues} has them
 */
public record PassageTimes(String fingerprint, int origin, int frames, byte[] cues) {
    /** Packs what a passage's outline or sound told. */
    public static PassageTimes of(String fingerprint, int origin, int frames, List<Cue> cues) {
        return new PassageTimes(fingerprint, origin, frames, PackedCues.pack(cues, origin));
    }

    /** The same times of the same passage at another place of the text. */
    public PassageTimes movedTo(int newOrigin) {
        return new PassageTimes(fingerprint, newOrigin, frames, cues);
    }

    /** The cues on a clock on which the passage begins at {@code start}. */
    public List<Cue> cues(long start) {
        return PackedCues.unpack(cues, origin, start);
    }
}
