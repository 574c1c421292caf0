package dev.lectern.audio;

import java.util.Arrays;

/**
 * Brings sound that comes in pieces to the common loudness. Joined, the pieces are equal to what {@link Gain#apply} makes
 * of the whole: each sample waits for as many after it as the limiter looks ahead, some 35 ms at 16 kHz.
 */
public final class GainStream {
    private final int hundredths;

    /** As many samples as the limiter looks back at, then those that wait. */
    private short[] held = new short[0];

    private int done;

    /** @param hundredths of a decibel, see {@link Gain#apply} */
    public GainStream(int hundredths) {
        this.hundredths = hundredths;
    }

    /** Takes a piece and gives the samples that nothing to come can change any more, perhaps none. */
    public short[] add(short[] piece) {
        return settle(join(piece), Limiter.SIGHT);
    }

    /** The samples that still wait; nothing comes after. */
    public short[] end() {
        return settle(held, 0);
    }

    private short[] join(short[] piece) {
        short[] joined = Arrays.copyOf(held, held.length + piece.length);
        System.arraycopy(piece, 0, joined, held.length, piece.length);
        return joined;
    }

    private short[] settle(short[] window, int waiting) {
        int until = Math.max(done, window.length - waiting);
        short[] settled =
                until == done ? new short[0] : Arrays.copyOfRange(Gain.apply(window, hundredths), done, until);
        int from = Math.max(0, until - Limiter.SIGHT);
        held = Arrays.copyOfRange(window, from, window.length);
        done = until - from;
        return settled;
    }
}
