package dev.lectern.audio;

/** By how many samples a decoded sound lies behind the original, found by cross-correlation. */
final class Lag {
    private static final int REACH = 60;

    private Lag() {}

    /** The lag of the stretch from {@code from} to {@code to}; positive when the decoded sound is late. */
    static int of(short[] original, short[] decoded, int from, int to) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = -REACH; lag <= REACH; lag++) {
            double sum = 0;
            for (int i = Math.max(from, -lag); i < to && i + lag < decoded.length; i++) {
                sum += (double) original[i] * decoded[i + lag];
            }
            if (sum > most) {
                most = sum;
                best = lag;
            }
        }
        return best;
    }

    /** Signal to noise in decibels over a stretch, for sounds that lie on each other. */
    static double signalToNoise(short[] original, short[] decoded) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < original.length; i++) {
            signal += (double) original[i] * original[i];
            noise += Math.pow(original[i] - decoded[i], 2);
        }
        return 10 * Math.log10(signal / noise);
    }
}
