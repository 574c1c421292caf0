package dev.lectern.audio;

/**
 * Brings a passage to the common loudness: one fixed gain, and a limiter that looks at this passage alone, so that a passage
 * sounds the same whatever stands before it. In whole numbers throughout: the same samples on every machine.
 */
public final class Gain {
    /** The range of gains in hundredths of a decibel. */
    public static final int LOWEST = -6000;

    public static final int HIGHEST = 3000;

    /** Bits behind the point of an amplified sample, which may be far above full scale. */
    static final int FRACTION = 8;

    private static final int FACTOR_BITS = 20;

    private Gain() {}

    /**
     * The samples, louder or softer.
     *
     * @param samples mono
     * @param hundredths of a decibel
     * @return as many samples, silent where they were silent, with true peaks below -1 dB of full scale
     * @throws IllegalArgumentException for a gain outside {@link #LOWEST} to {@link #HIGHEST}
     */
    public static short[] apply(short[] samples, int hundredths) {
        if (hundredths < LOWEST || hundredths > HIGHEST) {
            throw new IllegalArgumentException("A gain of " + hundredths / 100.0 + " dB is outside " + LOWEST / 100
                    + " to " + HIGHEST / 100 + ".");
        }
        long factor = StrictMath.round(StrictMath.pow(10, hundredths / 2000.0) * (1 << FACTOR_BITS));
        int[] amplified = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            amplified[i] = (int) ((samples[i] * factor) >> (FACTOR_BITS - FRACTION));
        }
        return Limiter.limit(amplified);
    }
}
