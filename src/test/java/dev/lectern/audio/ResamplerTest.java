package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tones keep their height, their place and their loudness; what the lower rate cannot hold is gone. */
class ResamplerTest {
    private static short[] tone(double hertz, int rate, int frames) {
        short[] tone = new short[frames];
        for (int i = 0; i < frames; i++) {
            tone[i] = (short) Math.round(12000 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return tone;
    }

    /** The highest magnitude in the middle, away from the ends. */
    private static int highest(short[] samples) {
        int highest = 0;
        for (int i = samples.length / 4; i < samples.length * 3 / 4; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return highest;
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 24000, 300",
        "16000, 24000, 1000",
        "16000, 24000, 6900",
        "22050, 24000, 440",
        "22050, 24000, 9000",
        "22050, 16000, 440",
        "22050, 16000, 6900",
        "8000, 16000, 1000",
        "24000, 16000, 3000"
    })
    void aToneIsTheSameToneAtTheOtherRate(int from, int to, double hertz) {
        short[] changed = Resampler.between(from, to).resample(tone(hertz, from, from));
        short[] wanted = tone(hertz, to, to);
        assertEquals(to, changed.length);
        for (int i = to / 4; i < to * 3 / 4; i++) {
            assertEquals(wanted[i], changed[i], 12, "frame " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"22050, 16000, 8100", "24000, 16000, 8100", "24000, 16000, 11000", "22050, 16000, 10500"})
    void whatTheLowerRateCannotHoldIsGone(int from, int to, double hertz) {
        int left = highest(Resampler.between(from, to).resample(tone(hertz, from, from)));
        assertTrue(left <= 3, hertz + " Hz leaves " + left);
    }

    /** Speech at 16 kHz brought to 24 has nothing between 8 and 12 kHz: its mirror image is 80 dB down. */
    @Test
    void noMirrorImageAppears() {
        short[] up = Resampler.between(16000, 24000).resample(tone(6000, 16000, 16000));
        double re = 0;
        double im = 0;
        for (int i = 6000; i < 18000; i++) {
            re += up[i] * Math.cos(2 * Math.PI * 10000 * i / 24000);
            im += up[i] * Math.sin(2 * Math.PI * 10000 * i / 24000);
        }
        assertTrue(Math.hypot(re, im) / 6000 < 12000e-4, "mirror of " + Math.hypot(re, im) / 6000);
    }

    @Test
    void piecesThatAreSilentAtTheirEndsJoinToTheWhole() {
        Resampler resampler = Resampler.between(16000, 24000);
        short[] whole = new short[4 * 2880];
        for (int piece = 0; piece < 4; piece++) {
            short[] sound = tone(500 + 700 * piece, 16000, 2880 - 2 * resampler.reach());
            System.arraycopy(sound, 0, whole, piece * 2880 + resampler.reach(), sound.length);
        }
        short[] joined = new short[resampler.frames(whole.length)];
        for (int piece = 0; piece < 4; piece++) {
            short[] part = resampler.resample(Arrays.copyOfRange(whole, piece * 2880, (piece + 1) * 2880));
            System.arraycopy(part, 0, joined, piece * 4320, part.length);
        }
        assertArrayEquals(resampler.resample(whole), joined);
    }

    @Test
    void framesStandAtTheSameMoment() {
        Resampler resampler = Resampler.between(22050, 24000);
        assertEquals(24000, resampler.frames(22050));
        assertEquals(24000, resampler.frameAt(22050));
        assertEquals(2, resampler.frames(1));
        short[] click = new short[2205];
        click[1103] = 20000;
        short[] changed = resampler.resample(click);
        int peak = 0;
        for (int i = 0; i < changed.length; i++) {
            peak = changed[i] > changed[peak] ? i : peak;
        }
        assertEquals(resampler.frameAt(1103), peak);
    }

    @Test
    void theLoudestSoundDoesNotWrapAround() {
        short[] loud = new short[1600];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] changed = Resampler.between(16000, 24000).resample(loud);
        for (int i = 15; i < 45; i++) {
            assertTrue(changed[i] > 0, "frame " + i + " is " + changed[i]);
        }
    }
}
