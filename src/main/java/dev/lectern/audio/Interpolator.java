package dev.lectern.audio;

/**
 * What a signal does between its samples: a windowed sinc at seven points between each two of them (ITU-R BS.1770-4, annex
 * 2, wants at least three at 48 kHz). In whole numbers, so that every machine finds the same peaks.
 */
final class Interpolator {
    /** Samples on either side of a point that count. */
    static final int REACH = 10;

    private static final int POINTS = 8;
    private static final int ONE = 1 << 15;
    private static final int[][] TAPS = taps();

    /** The most that a point can rise above the highest sample within its reach, in 1/65536. */
    static final long RISE = rise();

    private Interpolator() {}

    /**
     * The highest magnitude from sample {@code at} up to the next one, in the samples' unit.
     *
     * @param samples below 2^30, zero beyond the ends
     */
    static int peak(int[] samples, int at) {
        long peak = Math.abs((long) samples[at]) * ONE;
        for (int[] taps : TAPS) {
            long sum = 0;
            int from = at - REACH + 1;
            for (int i = Math.max(0, -from); i < 2 * REACH && from + i < samples.length; i++) {
                sum += (long) taps[i] * samples[from + i];
            }
            peak = Math.max(peak, Math.abs(sum));
        }
        return (int) (peak / ONE);
    }

    private static int[][] taps() {
        int[][] taps = new int[POINTS - 1][2 * REACH];
        for (int point = 1; point < POINTS; point++) {
            for (int i = 0; i < 2 * REACH; i++) {
                double x = i - (REACH - 1) - (double) point / POINTS;
                double window = (1 + StrictMath.cos(Math.PI * x / REACH)) / 2;
                double sinc = StrictMath.sin(Math.PI * x) / (Math.PI * x);
                taps[point - 1][i] = (int) StrictMath.rint(ONE * sinc * window);
            }
        }
        return taps;
    }

    private static long rise() {
        long most = ONE;
        for (int[] taps : TAPS) {
            long sum = 0;
            for (int tap : taps) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        return 2 * most;
    }
}
