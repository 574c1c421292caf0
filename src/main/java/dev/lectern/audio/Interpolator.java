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
    private static final long[][] EVEN = folded(1);
    private static final long[][] ODD = folded(-1);

    /** The most that a point can rise above the highest sample within its reach, in 1/65536. */
    static final long RISE = rise();

    private Interpolator() {}

    /**
     * The highest magnitude from sample {@code at} up to the next one, in the samples' unit.
     *
     * <p>The taps of a point and of its mirror image between the same two samples are the same backwards. With the sums and
     * differences of samples that lie opposite, half the products give both: one point is their sum, the other their
     * difference, and the higher of the two magnitudes is the sum of both magnitudes.
     *
     * @param samples below 2^30, zero beyond the ends
     */
    static int peak(int[] samples, int at) {
        long even1 = 0;
        long even2 = 0;
        long even3 = 0;
        long even4 = 0;
        long odd1 = 0;
        long odd2 = 0;
        long odd3 = 0;
        for (int i = 0; i < REACH; i++) {
            long left = sample(samples, at - REACH + 1 + i);
            long right = sample(samples, at + REACH - i);
            long sum = left + right;
            long difference = left - right;
            even1 += EVEN[0][i] * sum;
            even2 += EVEN[1][i] * sum;
            even3 += EVEN[2][i] * sum;
            even4 += EVEN[3][i] * sum;
            odd1 += ODD[0][i] * difference;
            odd2 += ODD[1][i] * difference;
            odd3 += ODD[2][i] * difference;
        }
        long outer = Math.max(Math.abs(even1) + Math.abs(odd1), Math.abs(even2) + Math.abs(odd2));
        long inner = Math.max(Math.abs(even3) + Math.abs(odd3), Math.abs(even4));
        long between = Math.max(outer, inner) / 2;
        return (int) (Math.max(between, Math.abs((long) samples[at]) * ONE) / ONE);
    }

    private static int sample(int[] samples, int at) {
        return at < 0 || at >= samples.length ? 0 : samples[at];
    }

    /** For the points up to the middle, each tap and the opposite one: added (1) or subtracted (-1). */
    private static long[][] folded(int sign) {
        long[][] folded = new long[POINTS / 2][REACH];
        for (int point = 0; point < folded.length; point++) {
            for (int i = 0; i < REACH; i++) {
                folded[point][i] = TAPS[point][i] + (long) sign * TAPS[point][2 * REACH - 1 - i];
            }
        }
        return folded;
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
