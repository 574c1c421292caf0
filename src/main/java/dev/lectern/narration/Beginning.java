package dev.lectern.narration;

import dev.lectern.audio.GainStream;
import dev.lectern.audio.Grid;
import dev.lectern.speech.Delivery;
import dev.lectern.speech.Speaker;
import java.util.Arrays;
import java.util.Optional;

/** The first sound of a passage, before the rest of it has been made. */
final class Beginning {
    private Beginning() {}

    /**
     * So many frames as {@link StraightLine#speak} will give them.
     *
     * @return empty where the speaker is no sooner with a part than with the whole, or there is no more than that
     */
    static Optional<short[]> of(Narration narration, Passage passage, Speaker speaker, int frames) {
        Line line = passage.lines().get(0);
        int sampleRate = narration.voice().sampleRate();
        if (!speaker.prompt() || line.gainHundredths() != 0 || passage.voice().sampleRate() != sampleRate) {
            return Optional.empty();
        }
        Delivery delivery = speaker.deliver(line.utterance(), line.manner());
        GainStream gain = new GainStream(passage.voice().gainHundredths());
        short[] sound = gain.add(new short[Grid.edge(sampleRate) + line.lead()]);
        while (sound.length < frames) {
            short[] piece = delivery.next(frames);
            if (piece.length == 0) {
                return Optional.empty();
            }
            sound = join(sound, gain.add(piece));
        }
        return Optional.of(Arrays.copyOf(sound, frames));
    }

    private static short[] join(short[] first, short[] second) {
        short[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
