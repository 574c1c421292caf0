package dev.lectern.audio;

/**
 * Keeps peaks, those between samples too, under a ceiling by turning the sound down around them: at each sample the least
 * gain that any peak within {@value #REACH} samples needs, then twice a running mean of half that reach. The mean of values
 * that are all low enough for a peak is low enough for it, so the peak is met exactly and the gain moves without a corner.
 */
final class Limiter {
    /** Samples over which the gain goes down and comes back: 16 ms at 16 kHz. */
    private static final int REACH = 256;

    /** As far as a sample's gain depends on others: the reach, both means, and the points between samples. */
    static final int SIGHT = 2 * REACH + Interpolator.REACH + 2;

    /** -1.2 dB of full scale; the 0.2 dB to the promised -1 cover what moving gain and rounding add. */
    static final int CEILING = (int) (28_540L << Gain.FRACTION);

    /** Twice as far as a loud sample is felt. */
    private static final int MARGIN = 4 * REACH;

    static final int UNITY_BITS = 30;
    static final int UNITY = 1 << UNITY_BITS;

    private Limiter() {}

    /** The samples rounded to 16 bits, turned down where they need it. */
    static short[] limit(int[] amplified) {
        short[] limited = new short[amplified.length];
        for (int i = 0; i < limited.length; i++) {
            limited[i] = (short) ((amplified[i] + (1 << (Gain.FRACTION - 1))) >> Gain.FRACTION);
        }
        Needed needed = new Needed(amplified);
        for (int first = needed.from(0); first < amplified.length; ) {
            int last = first;
            int next = needed.from(last + 1);
            while (next < amplified.length && next - last <= 2 * MARGIN) {
                last = next;
                next = needed.from(last + 1);
            }
            int from = Math.max(0, first - MARGIN);
            int to = Math.min(amplified.length, last + MARGIN + 1);
            turnDown(amplified, needed.gains(from, to), from, limited);
            first = next;
        }
        return limited;
    }

    /** A stretch with enough quiet around it that nothing outside has a part in it. */
    private static void turnDown(int[] amplified, int[] gains, int from, short[] limited) {
        int[] smooth = mean(mean(least(gains)));
        int shift = UNITY_BITS + Gain.FRACTION;
        for (int i = from; i < from + gains.length; i++) {
            limited[i] = (short) (((long) amplified[i] * smooth[i - from] + (1L << (shift - 1))) >> shift);
        }
    }

    /** The least value within reach of each, by a queue of rising candidates. */
    private static int[] least(int[] values) {
        int[] least = new int[values.length];
        int[] queue = new int[values.length];
        int head = 0;
        int tail = 0;
        for (int ahead = 0; ahead < values.length + REACH; ahead++) {
            if (ahead < values.length) {
                while (tail > head && values[queue[tail - 1]] >= values[ahead]) {
                    tail--;
                }
                queue[tail++] = ahead;
            }
            int at = ahead - REACH;
            if (at >= 0) {
                while (queue[head] < at - REACH) {
                    head++;
                }
                least[at] = values[queue[head]];
            }
        }
        return least;
    }

    /** The mean of the values within half the reach, the first and the last one going on beyond the ends. */
    private static int[] mean(int[] values) {
        int half = REACH / 2;
        int end = values.length - 1;
        int[] mean = new int[values.length];
        long sum = (long) values[0] * (2 * half + 1);
        for (int ahead = 1; ahead <= end + half; ahead++) {
            sum += values[Math.min(ahead, end)] - values[Math.max(ahead - 2 * half - 1, 0)];
            if (ahead >= half) {
                mean[ahead - half] = (int) (sum / (2 * half + 1));
            }
        }
        return mean;
    }
}
