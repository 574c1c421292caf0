package dev.lectern.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * The meter of ITU-R BS.1770-4 for one channel: integrated loudness (annex 1) and true peak (annex 2). It measures a voice
 * once, to find its fixed gain; nothing that is streamed waits for it.
 */
public final class Loudness {
    /** What every voice is brought to, in LUFS (mono; the level that podcasts are asked for). */
    public static final double TARGET = -19.0;

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private Loudness() {}

    /**
     * Integrated, gated loudness.
     *
     * @param samples mono
     * @param sampleRate samples a second, 8000 or more
     * @return LUFS; negative infinity when no 400 ms of it are above -70
     */
    public static double integrated(short[] samples, int sampleRate) {
        List<Double> powers = blocks(weighted(samples, sampleRate), sampleRate);
        List<Double> audible = above(powers, ABSOLUTE_GATE);
        return lufs(mean(above(audible, lufs(mean(audible)) + RELATIVE_GATE)));
    }

    /** The highest true peak in decibels of full scale; negative infinity for digital silence. */
    public static double truePeak(short[] samples) {
        int[] wide = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            wide[i] = samples[i] << 8;
        }
        int peak = 0;
        for (int i = 0; i < wide.length; i++) {
            peak = Math.max(peak, Interpolator.peak(wide, i));
        }
        return 20 * StrictMath.log10(peak / (32768.0 * 256));
    }

    /**
     * The gain that brings sound of this loudness to the target.
     *
     * @return hundredths of a decibel, as {@link Gain#apply} takes them
     */
    public static int gain(double lufs) {
        return (int) Math.round((TARGET - lufs) * 100);
    }

    /**
     * Through the two filters of annex 1. The recommendation gives their coefficients at 48 kHz; these are the analogue
     * filters behind them (frequency, gain and quality that give those coefficients back), made for any rate by the bilinear
     * transform.
     */
    private static double[] weighted(short[] samples, int sampleRate) {
        double[] signal = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            signal[i] = samples[i] / 32768.0;
        }
        return highPass(sampleRate).apply(shelf(sampleRate).apply(signal));
    }

    private static Biquad shelf(int sampleRate) {
        double k = StrictMath.tan(Math.PI * 1681.974450955533 / sampleRate);
        double quality = 0.7071752369554196;
        double high = StrictMath.pow(10, 3.999843853973347 / 20);
        double middle = StrictMath.pow(high, 0.4996667741545416);
        double scale = 1 + k / quality + k * k;
        return new Biquad(
                (high + middle * k / quality + k * k) / scale,
                2 * (k * k - high) / scale,
                (high - middle * k / quality + k * k) / scale,
                2 * (k * k - 1) / scale,
                (1 - k / quality + k * k) / scale);
    }

    private static Biquad highPass(int sampleRate) {
        double k = StrictMath.tan(Math.PI * 38.13547087602444 / sampleRate);
        double quality = 0.5003270373238773;
        double scale = 1 + k / quality + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / scale, (1 - k / quality + k * k) / scale);
    }

    /** Mean squares of 400 ms, a new one every 100 ms. */
    private static List<Double> blocks(double[] signal, int sampleRate) {
        int step = sampleRate / 10;
        List<Double> powers = new ArrayList<>();
        for (int from = 0; from + 4 * step <= signal.length; from += step) {
            double sum = 0;
            for (int i = from; i < from + 4 * step; i++) {
                sum += signal[i] * signal[i];
            }
            powers.add(sum / (4 * step));
        }
        return powers;
    }

    private static List<Double> above(List<Double> powers, double gate) {
        return powers.stream().filter(power -> lufs(power) > gate).toList();
    }

    private static double mean(List<Double> powers) {
        return powers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double lufs(double power) {
        return -0.691 + 10 * StrictMath.log10(power);
    }
}
