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

    /**
     * Samples that are worked on at a time. They stay in a core's cache, and are no object so large that the collector keeps
     * regions of the heap for it alone.
     */
    private static final int PIECE = 1 << 16;

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
        short[] limited = new short[samples.length];
        for (int from = 0; from < samples.length; from += PIECE) {
            int to = Math.min(from + PIECE, samples.length);
            int start = Math.max(0, from - Limiter.SIGHT);
            int end = Math.min(to + Limiter.SIGHT, samples.length);
            short[] seen = Limiter.limit(amplified(samples, start, end, factor));
            System.arraycopy(seen, from - start, limited, from, to - from);
        }
        return limited;
    }

    private static int[] amplified(short[] samples, int from, int to, long factor) {
        int[] amplified = new int[to - from];
        for (int i = 0; i < amplified.length; i++) {
            amplified[i] = (int) ((samples[from + i] * factor) >> (FACTOR_BITS - FRACTION));
        }
        return amplified;
    }
}
