package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aGainOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Gain.apply(new short[10], 3001));
        assertThrows(IllegalArgumentException.class, () -> Gain.apply(new short[10], -6001));
    }
}
