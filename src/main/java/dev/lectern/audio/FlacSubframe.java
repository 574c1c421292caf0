package dev.lectern.audio;

/**
 * One block of samples as a FLAC subframe (RFC 9639, section 9.2): constant, verbatim, or a fixed predictor of order 0 to 4
 * and the Rice codes of what it misses.
 */
final class FlacSubframe {
    private static final int BITS = 16;
    private static final int HIGHEST_ORDER = 4;
    private static final int CONSTANT = 0;
    private static final int VERBATIM = 1;
    private static final int FIXED = 8;

    private FlacSubframe() {}

    /** The subframe, filled up to a whole byte. */
    static byte[] encode(short[] samples, int from, int to) {
        int[][] residuals = residuals(samples, from, to);
        BitWriter out = new BitWriter();
        if (constant(residuals[0])) {
            out.write(CONSTANT << 1, 8);
            out.write(samples[from], BITS);
            return out.toBytes();
        }
        int order = best(residuals);
        RicePartitions codes = new RicePartitions(residuals[order], order);
        if (codes.bits() + (long) order * BITS < (long) (to - from) * BITS) {
            out.write((FIXED + order) << 1, 8);
            verbatim(out, samples, from, from + order);
            codes.write(out);
        } else {
            out.write(VERBATIM << 1, 8);
            verbatim(out, samples, from, to);
        }
        return out.toBytes();
    }

    /** What each order's predictor misses: the samples, their differences, the differences of those, and so on. */
    private static int[][] residuals(short[] samples, int from, int to) {
        int[][] residuals = new int[HIGHEST_ORDER + 1][to - from];
        for (int i = 0; i < to - from; i++) {
            residuals[0][i] = samples[from + i];
        }
        for (int order = 1; order <= HIGHEST_ORDER; order++) {
            for (int i = order; i < to - from; i++) {
                residuals[order][i] = residuals[order - 1][i] - residuals[order - 1][i - 1];
            }
        }
        return residuals;
    }

    private static boolean constant(int[] values) {
        for (int value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** The order with the smallest residual, over the samples that all orders predict. */
    private static int best(int[][] residuals) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int order = 0; order <= HIGHEST_ORDER; order++) {
            long sum = 0;
            for (int i = HIGHEST_ORDER; i < residuals[order].length; i++) {
                sum += Math.abs(residuals[order][i]);
            }
            if (sum < least) {
                least = sum;
                best = order;
            }
        }
        return best;
    }

    private static void verbatim(BitWriter out, short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            out.write(samples[i], BITS);
        }
    }
}
