package dev.lectern.speech;

/**
 * A named speaker of an engine.
 *
 * @param id as it stands in requests, unique over all engines
 * @param name as people read it
 * @param engine the engine's id
 * @param language BCP 47
 * @param gender {@code male}, {@code female} or {@code neutral}
 * @param sampleRate of its speech as it leaves the engine's package: 16000 or 24000 frames a second
 * @param timing where its word times come from
 * @param gainHundredths fixed gain in hundredths of a decibel that brings it to the common loudness
 * @param licence SPDX id or short name of the voice's licence
 */
public record Voice(
        String id,
        String name,
        String engine,
        String language,
        String gender,
        int sampleRate,
        Timing timing,
        int gainHundredths,
        String licence) {
    /** Where word times come from. */
    public enum Timing {
        /** From the synthesiser itself. */
        EXACT,
        /** Estimated from the sound's length. */
        ESTIMATED
    }

    public Voice {
        if (sampleRate != 16000 && sampleRate != 24000) {
            throw new IllegalArgumentException("A voice leaves its package at 16 or 24 kHz, not " + sampleRate + ".");
        }
    }
}
