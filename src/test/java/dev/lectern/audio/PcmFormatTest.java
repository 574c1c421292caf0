package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PcmFormatTest {
    /** A tone that keeps the silence with which passages begin and end. */
    private static short[] passage(int frames, double hertz) {
        short[] samples = new short[frames];
        int edge = Grid.edge(16_000);
        for (int i = edge; i < frames - edge; i++) {
            samples[i] = (short) Math.round(12_000 * Math.sin(2 * Math.PI * hertz * i / 16_000));
        }
        return samples;
    }

    @Test
    void piecesJoinToTheResampledWhole() {
        PcmFormat format = new PcmFormat(24_000);
        short[] first = passage(2 * Grid.slot(16_000), 440);
        short[] second = passage(3 * Grid.slot(16_000), 3_000);
        short[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        byte[] one = format.encode(first, 16_000);
        byte[] two = format.encode(second, 16_000);
        byte[] joined = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, joined, one.length, two.length);
        assertArrayEquals(format.encode(whole, 16_000), joined);
        assertEquals(format.placedBytes(whole.length, 16_000).orElseThrow(), joined.length);
        assertEquals(whole.length * 3, joined.length);
    }

    @Test
    void whatIsAtTheRateStaysAsItIs() {
        short[] samples = passage(Grid.slot(24_000), 440);
        assertArrayEquals(Pcm.bytes(samples), new PcmFormat(24_000).encode(samples, 24_000));
    }
}
