package dev.lectern.audio;

import java.util.Arrays;

/**
 * The gain that each sample and the points beside it need to stay under the {@link Limiter}'s ceiling. Blocks of sound that
 * are known to be low are passed over; elsewhere every point is looked at.
 */
final class Needed {
    /** More samples than reach into the next block from either side. */
    private static final int BLOCK = 32;

    private static final long CEILING = (long) Limiter.CEILING << Interpolator.ONE_BITS;

    private final int[] samples;

    /** Where less than full gain is needed, in rising order, and how much. */
    private int[] places = new int[64];

    private int[] least = new int[64];
    private int count;
    private int found;

    /** @param samples below 2^28 */
    Needed(int[] samples) {
        this.samples = samples;
        int blocks = (samples.length + BLOCK - 1) / BLOCK;
        int bendBefore = 0;
        int bend = blocks == 0 ? 0 : bend(0);
        for (int block = 0; block < blocks; block++) {
            int bendAfter = bend(block + 1);
            look(block, Math.max(bend, Math.max(bendBefore, bendAfter)));
            bendBefore = bend;
            bend = bendAfter;
        }
    }

    /** The first place that needs less than full gain, not before one; places are asked for in rising order. */
    int from(int at) {
        while (found < count && places[found] < at) {
            found++;
        }
        return found == count ? samples.length : places[found];
    }

    /** The gains of a stretch. */
    int[] gains(int from, int to) {
        int[] gains = new int[to - from];
        Arrays.fill(gains, Limiter.UNITY);
        int first = Arrays.binarySearch(places, 0, count, from);
        for (int i = first < 0 ? -first - 1 : first; i < count && places[i] < to; i++) {
            gains[places[i] - from] = least[i];
        }
        return gains;
    }

    /** The highest magnitude of the second differences around the samples of a block; beyond the ends all is zero. */
    private int bend(int block) {
        int from = block * BLOCK;
        int inner = Math.min(from + BLOCK, samples.length - 1);
        int most = from == 0 ? Math.max(bendAt(-1), bendAt(0)) : 0;
        for (int i = Math.max(from, 1); i < inner; i++) {
            most = Math.max(most, Math.abs(samples[i - 1] - 2 * samples[i] + samples[i + 1]));
        }
        for (int i = Math.max(from, inner); i < Math.min(from + BLOCK, samples.length + 1); i++) {
            most = Math.max(most, bendAt(i));
        }
        return most;
    }

    private int bendAt(int at) {
        return Math.abs(sample(at - 1) - 2 * sample(at) + sample(at + 1));
    }

    private int sample(int at) {
        return at < 0 || at >= samples.length ? 0 : samples[at];
    }

    private void look(int block, int bend) {
        int from = block * BLOCK;
        int to = Math.min(from + BLOCK, samples.length);
        int high = Math.abs(sample(to));
        for (int i = from; i < to; i++) {
            high = Math.max(high, Math.abs(samples[i]));
        }
        if (Interpolator.most(high, bend) <= CEILING) {
            return;
        }
        for (int at = from; at < to; at++) {
            if (Interpolator.most(Math.max(Math.abs(samples[at]), Math.abs(sample(at + 1))), bend) > CEILING) {
                lookAt(at);
            }
        }
    }

    private void lookAt(int at) {
        int peak = Interpolator.peak(samples, at);
        if (peak > Limiter.CEILING) {
            int gain = (int) (((long) Limiter.CEILING << Limiter.UNITY_BITS) / peak);
            note(at, gain);
            if (at + 1 < samples.length) {
                note(at + 1, gain);
            }
        }
    }

    private void note(int at, int gain) {
        if (count > 0 && places[count - 1] == at) {
            least[count - 1] = Math.min(least[count - 1], gain);
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            least = Arrays.copyOf(least, 2 * count);
        }
        places[count] = at;
        least[count] = gain;
        count++;
    }
}
