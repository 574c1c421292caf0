package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainTest {
    @Test
    void noGainChangesNothingBelowTheCeiling() {
        short[] samples = SpeechLike.passage(1, 3000, 16000);
        assertArrayEquals(samples, Gain.apply(samples, 0));
    }

    @Test
    void softSoundIsMadeLouderByExactlyTheGain() {
        short[] out = Gain.apply(new short[] {0, 100, -100, 1000, -1000, 0}, 602);
        assertArrayEquals(new short[] {0, 200, -200, 2000, -2000, 0}, out);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1200, 3000})
    void truePeaksStayBelowMinusOneDecibel(int hundredths) {
        for (int seed = 0; seed < 5; seed++) {
            short[] loud = Gain.apply(SpeechLike.passage(seed, 4000, 16000), hundredths);
            assertTrue(Loudness.truePeak(loud) < -1.0, "peak of " + Loudness.truePeak(loud));
        }
    }

    @Test
    void noiseAtFullScaleStaysBelowMinusOneDecibelToo() {
        Random random = new Random(5);
        short[] noise = new short[16000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextBoolean() ? 32767 : -32768);
        }
        assertTrue(Loudness.truePeak(Gain.apply(noise, 0)) < -1.0);
    }

    @Test
    void silenceStaysSilentAndNothingElseFalls() {
        short[] samples = SpeechLike.passage(3, 4000, 16000);
        short[] loud = Gain.apply(samples, 2000);
        assertEquals(samples.length, loud.length);
        for (int i = 0; i < samples.length; i++) {
            assertTrue(samples[i] == 0 ? loud[i] == 0 : samples[i] * loud[i] >= 0, "sample " + i);
            assertTrue(Math.abs(loud[i]) >= Math.abs(samples[i]) || Math.abs(samples[i]) > 20000, "sample " + i);
        }
    }

    @Test
    void onePeakIsTurnedDownWithoutAStepAndTheRestIsLeftAlone() {
        short[] samples = new short[4000];
        java.util.Arrays.fill(samples, (short) 5000);
        samples[2000] = 32767;
        short[] out = Gain.apply(samples, 0);
        assertEquals(5000, out[2000 - 520]);
        assertEquals(5000, out[2000 + 520]);
        for (int i = 1; i < out.length; i++) {
            boolean besidePeak = i == 2000 || i == 2001;
            assertTrue(besidePeak || Math.abs(out[i] - out[i - 1]) <= 10, "step at " + i);
        }
    }

    @Test
    void whatIsPassedOverWithoutALookChangesNothing() {
        Random random = new Random(11);
        for (int seed = 0; seed < 40; seed++) {
            short[] sound = Arrays.copyOf(SpeechLike.passage(seed, 500, 16000), 1 + random.nextInt(9000));
            int hundredths = random.nextInt(3000);
            assertArrayEquals(byEveryPoint(sound, hundredths), Gain.apply(sound, hundredths), "seed " + seed);
        }
    }

    @Test
    void aLongPassageHasNoSeams() {
        short[] sound = SpeechLike.passage(21, 4_300, 16000);
        for (int beside : new int[] {-700, -300, 0, 300, 600}) {
            sound[(1 << 16) + beside] = -32768;
            sound[(1 << 16) + beside + 1] = 32767;
        }
        assertArrayEquals(byEveryPoint(sound, 1100), Gain.apply(sound, 1100));
    }

    /** The same limiter as it is described, with every point looked at and nothing cut out. */
    private static short[] byEveryPoint(short[] samples, int hundredths) {
        long factor = StrictMath.round(StrictMath.pow(10, hundredths / 2000.0) * (1 << 20));
        int[] loud = new int[samples.length];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = (int) ((samples[i] * factor) >> 12);
        }
        long[] gains = new long[loud.length];
        Arrays.fill(gains, 1 << 30);
        for (int i = 0; i < loud.length; i++) {
            long peak = Interpolator.peak(loud, i);
            long gain = peak > 28_540 << 8 ? (28_540L << 38) / peak : 1 << 30;
            gains[i] = Math.min(gains[i], gain);
            gains[Math.min(i + 1, loud.length - 1)] = Math.min(gains[Math.min(i + 1, loud.length - 1)], gain);
        }
        long[] smooth = mean(mean(least(gains)));
        short[] limited = new short[loud.length];
        for (int i = 0; i < loud.length; i++) {
            limited[i] = (short) ((loud[i] * smooth[i] + (1L << 37)) >> 38);
        }
        return limited;
    }

    private static long[] least(long[] values) {
        long[] least = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            least[i] = Arrays.stream(values, Math.max(0, i - 256), Math.min(values.length, i + 257))
                    .min()
                    .orElseThrow();
        }
        return least;
    }

    private static long[] mean(long[] values) {
        long[] mean = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            long sum = 0;
            for (int k = i - 128; k <= i + 128; k++) {
                sum += values[Math.max(0, Math.min(values.length - 1, k))];
            }
            mean[i] = sum / 257;
        }
        return mean;
    }

    @Test
    void aGainOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Gain.apply(new short[10], 3001));
        assertThrows(IllegalArgumentException.class, () -> Gain.apply(new short[10], -6001));
    }
}
