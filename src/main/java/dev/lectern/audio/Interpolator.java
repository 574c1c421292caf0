package dev.lectern.audio;

/**
 * What a signal does between its samples: a windowed sinc at seven points between each two of them (ITU-R BS.1770-4, annex
 * 2, wants at least three at 48 kHz). In whole numbers, so that every machine finds the same peaks.
 */
final class Interpolator {
    /** Samples on either side of a point that count. */
    static final int REACH = 10;

    private static final int POINTS = 8;
    static final int ONE_BITS = 15;
    private static final int ONE = 1 << ONE_BITS;
    private static final int[][] TAPS = taps();
    private static final long[][] EVEN = folded(1);
    private static final long[][] ODD = folded(-1);

    /** How far a point may leave the straight line between its neighbours; see {@link #most}. */
    private static final long[] BEYOND_LINE = beyondLine();

    private Interpolator() {}

    /**
     * No point between two samples is higher than this, in 1/32768 of the samples' unit. Each point's taps are the straight
     * line between the two samples, a little of both, and the rest, which is a sum of second differences: where the sound
     * bends little, that rest is small. So most sound is known to be low without its points.
     *
     * @param high magnitude of the higher sample
     * @param bend the highest magnitude of the second differences within reach
     */
    static long most(int high, int bend) {
        return (ONE + BEYOND_LINE[0]) * high + BEYOND_LINE[1] * bend;
    }

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

    /** The most of both samples beyond the line, and the most of the second differences, over all points. */
    private static long[] beyondLine() {
        long[] most = new long[2];
        for (int point = 1; point < POINTS; point++) {
            long[] rest = new long[2 * REACH];
            long sum = 0;
            long moment = 0;
            for (int i = 0; i < rest.length; i++) {
                rest[i] = TAPS[point - 1][i];
                rest[i] -= i == REACH - 1 ? ONE / POINTS * (POINTS - point) : i == REACH ? ONE / POINTS * point : 0;
                sum += rest[i];
                moment += rest[i] * (i - REACH + 1);
            }
            rest[REACH - 1] -= sum - moment;
            rest[REACH] -= moment;
            most[0] = Math.max(most[0], Math.abs(sum - moment) + Math.abs(moment));
            most[1] = Math.max(most[1], magnitude(rest));
        }
        return most;
    }

    /** Taps of which sum and moment are zero, as factors of second differences; the sum of those factors' magnitudes. */
    private static long magnitude(long[] taps) {
        long sum = 0;
        long before = 0;
        long factor = 0;
        for (long tap : taps) {
            long next = tap + 2 * factor - before;
            before = factor;
            factor = next;
            sum += Math.abs(factor);
        }
        return sum;
    }
}
