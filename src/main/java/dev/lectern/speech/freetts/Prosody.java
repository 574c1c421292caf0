package dev.lectern.speech.freetts;

import dev.lectern.speech.Phone;
import java.util.List;

/**
 * How an utterance is to sound: its phones with their times, and its melody. From here on nothing is FreeTTS's any more but
 * the recorded diphones.
 *
 * @param segments in order; the first and the last are pauses
 * @param targets points of the melody, in order of time
 */
record Prosody(List<Segment> segments, List<Target> targets) {
    Prosody {
        segments = List.copyOf(segments);
        targets = List.copyOf(targets);
    }

    /**
     * One phone.
     *
     * @param phone its name in FreeTTS's phone set; {@code pau} is a pause
     * @param token index of the utterance's token that it belongs to, or {@link #NO_TOKEN}
     * @param onset whether a syllable begins with it
     * @param end in seconds from the beginning
     */
    record Segment(String phone, int token, Phone.Onset onset, float end) {
        static final int NO_TOKEN = Phone.NO_TOKEN;
    }

    /**
     * One point of the melody.
     *
     * @param at seconds from the beginning
     * @param hertz height
     */
    record Target(float at, float hertz) {}
}
