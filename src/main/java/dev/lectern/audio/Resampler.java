package dev.lectern.audio;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings sound from one sample rate to another: a polyphase filter whose low-pass is a sinc under a Kaiser window (Crochiere
 * and Rabiner, "Multirate Digital Signal Processing", 1983, chapter 4; Kaiser's formulas for window and transition). The stop
 * band, 80 dB down, begins at half of the lower rate, the pass band ends at 0.88 of it. Frame n of the output stands at the
 * same moment as frame n x from / to of the input: nothing is delayed. The same input gives the same output on every machine.
 *
 * <p>A sound that begins and ends in {@link #reach} frames of silence may be resampled piece by piece: pieces of whole grid
 * slots, joined, equal the resampled whole. Safe for use by several threads.
 */
public final class Resampler {
    /** Zero crossings of the sinc on either side that count. */
    private static final int CROSSINGS = 42;

    /** Kaiser's shape parameter for 80 dB: 0.1102 (80 - 8.7). */
    private static final double SHAPE = 7.857;

    /** The middle of the transition band, in parts of half the lower rate. */
    private static final double CUTOFF = 0.94;

    private static final Map<Long, Resampler> MADE = new ConcurrentHashMap<>();

    private final int from;
    private final int to;
    private final int up;
    private final int down;
    private final int reach;
    private final float[][] phases;

    private Resampler(int from, int to) {
        int common = commonDivisor(from, to);
        this.from = from;
        this.to = to;
        this.up = to / common;
        this.down = from / common;
        double lower = Math.min(1, (double) to / from);
        this.reach = (int) Math.ceil(CROSSINGS / lower / 2) * 2;
        this.phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = taps((double) phase / up, lower * CUTOFF);
        }
    }

    /**
     * The filter for two rates, made once.
     *
     * @param from frames a second of what is given
     * @param to frames a second of what is wanted
     */
    public static Resampler between(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("Sample rates are positive, not " + from + " and " + to + ".");
        }
        return MADE.computeIfAbsent((long) from << 32 | to, rates -> new Resampler(from, to));
    }

    /** Input frames on either side of a moment that its output depends on; even. */
    public int reach() {
        return reach;
    }

    /** Frames of output for so many frames of input: whole sound, so rounded up. */
    public int frames(int input) {
        return (int) (((long) input * to + from - 1) / from);
    }

    /** The output frame nearest to the moment of an input frame. */
    public int frameAt(int input) {
        return (int) ((2L * input * to + from) / (2L * from));
    }

    /** @param samples signed 16-bit; silence is taken to lie beyond both ends */
    public short[] resample(short[] samples) {
        float[] padded = new float[samples.length + 2 * reach];
        for (int i = 0; i < samples.length; i++) {
            padded[reach - 1 + i] = samples[i];
        }
        short[] output = new short[frames(samples.length)];
        for (int i = 0; i < output.length; i++) {
            long at = (long) i * down;
            output[i] = rounded(filtered(padded, (int) (at / up), phases[(int) (at % up)]));
        }
        return output;
    }

    /** Four sums side by side, always in the same order: fast, and the same everywhere. */
    private static float filtered(float[] padded, int first, float[] taps) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < taps.length; i += 4) {
            a += taps[i] * padded[first + i];
            b += taps[i + 1] * padded[first + i + 1];
            c += taps[i + 2] * padded[first + i + 2];
            d += taps[i + 3] * padded[first + i + 3];
        }
        return (a + c) + (b + d);
    }

    private static short rounded(float value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }

    /** The filter seen from a moment between two frames; its sum is one, so that a constant stays what it is. */
    private float[] taps(double fraction, double cutoff) {
        float[] taps = new float[2 * reach];
        double[] exact = new double[taps.length];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double x = i - (reach - 1) - fraction;
            exact[i] = sinc(x * cutoff) * window(x / reach);
            sum += exact[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] = (float) (exact[i] / sum);
        }
        return taps;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(SHAPE * Math.sqrt(1 - x * x)) / bessel(SHAPE);
    }

    /** The modified Bessel function of the first kind and order zero, by its power series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
