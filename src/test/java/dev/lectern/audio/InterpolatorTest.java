package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InterpolatorTest {
    @Test
    void noPointIsHigherThanWhatTheSoundsBendAllows() {
        Random random = new Random(7);
        for (int kind = 0; kind < 60; kind++) {
            int[] samples = new int[400];
            double step = random.nextDouble() * Math.PI;
            for (int i = 0; i < samples.length; i++) {
                double value = kind % 3 == 0
                        ? random.nextBoolean() ? 1 : -1
                        : kind % 3 == 1 ? Math.sin(i * step) : random.nextGaussian() / 5;
                samples[i] = (int) (value * (1 << 27));
            }
            for (int at = Interpolator.REACH; at + Interpolator.REACH < samples.length; at++) {
                int high = Math.max(Math.abs(samples[at]), Math.abs(samples[at + 1]));
                long most = Interpolator.most(high, bend(samples, at)) >> Interpolator.ONE_BITS;
                int peak = Interpolator.peak(samples, at);
                assertTrue(peak <= most, "a point of " + peak + " where " + most + " is the most");
            }
        }
    }

    private static int bend(int[] samples, int at) {
        int most = 0;
        for (int i = at - Interpolator.REACH + 2; i < at + Interpolator.REACH; i++) {
            most = Math.max(most, Math.abs(samples[i - 1] - 2 * samples[i] + samples[i + 1]));
        }
        return most;
    }
}
