package dev.lectern.speech.worker;

import java.util.List;

/**
 * What an engine made of a request.
 *
 * @param sampleRate the engine's own
 * @param samples mono, with whatever silence the engine puts at its ends
 * @param times in order; a piece may have none or several
 */
public record Reply(int sampleRate, short[] samples, List<Timed> times) {
    public Reply {
        times = List.copyOf(times);
    }
}
