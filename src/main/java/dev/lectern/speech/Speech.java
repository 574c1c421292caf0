package dev.lectern.speech;

import java.util.List;

/**
 * What an engine made of an utterance.
 *
 * @param samples mono signed 16-bit PCM at the voice's sample rate, without the engine's own silence at either end
 * @param marks one for each spoken token, in order, not overlapping, inside the samples
 */
public record Speech(short[] samples, List<Mark> marks) {
    public Speech {
        marks = List.copyOf(marks);
    }
}
