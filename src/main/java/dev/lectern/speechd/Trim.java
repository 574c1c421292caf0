package dev.lectern.speechd;

import java.util.Arrays;

/** Leaves out the silence before the first sound and after the last: a listener who types ahead waits for neither. */
final class Trim {
    /** Samples up to this far from zero, -50 dB of full scale, are not heard as sound. */
    private static final int QUIET = 104;

    private final int lead;
    private final int margin;
    private short[] held = new short[0];
    private boolean begun;

    Trim(int sampleRate) {
        this.lead = sampleRate / 1000;
        this.margin = sampleRate * 4 / 1000;
    }

    /** Takes a piece and gives what may be heard now, perhaps nothing. */
    short[] add(short[] piece) {
        short[] joined = Arrays.copyOf(held, held.length + piece.length);
        System.arraycopy(piece, 0, joined, held.length, piece.length);
        int last = lastSound(joined);
        if (last < 0) {
            held = begun ? joined : Arrays.copyOfRange(joined, Math.max(0, joined.length - lead), joined.length);
            return new short[0];
        }
        int from = begun ? 0 : Math.max(0, firstSound(joined) - lead);
        int to = Math.min(joined.length, last + 1 + margin);
        begun = true;
        held = Arrays.copyOfRange(joined, to, joined.length);
        return Arrays.copyOfRange(joined, from, to);
    }

    /** The silence that was held back, because something happens behind it; none before the first sound. */
    short[] release() {
        short[] released = begun ? held : new short[0];
        held = new short[0];
        return released;
    }

    private static int firstSound(short[] samples) {
        int at = 0;
        while (Math.abs(samples[at]) <= QUIET) {
            at++;
        }
        return at;
    }

    private static int lastSound(short[] samples) {
        int at = samples.length - 1;
        while (at >= 0 && Math.abs(samples[at]) <= QUIET) {
            at--;
        }
        return at;
    }
}
