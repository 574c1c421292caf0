package dev.lectern.audio;

/**
 * The grid on which passages lie. A passage's length is a multiple of 2,880 frames: five MP3 frames of 576, one FLAC block
 * and, at 16 and at 24 kHz alike, a whole number of Opus packets of 20 ms. So pieces of every format join without drift.
 */
public final class Grid {
    private static final int SLOT = 2880;

    private Grid() {}

    /**
     * Frames in one slot of the grid: 180 ms at 16 kHz, 120 ms at 24 kHz.
     *
     * @throws IllegalArgumentException for a rate at which not every format has a grid; resample such a voice first
     */
    public static int slot(int sampleRate) {
        if (sampleRate != 16000 && sampleRate != 24000) {
            throw new IllegalArgumentException("Sound is kept at 16000 or 24000 frames a second, not at " + sampleRate
                    + "; resample it before it is padded.");
        }
        return SLOT;
    }

    /** The next multiple of a slot, at or after {@code frames}. */
    public static int roundUp(int frames, int sampleRate) {
        int slot = slot(sampleRate);
        return (frames + slot - 1) / slot * slot;
    }

    /** Frames of digital silence with which a passage begins and ends at the least: 70 ms. */
    public static int edge(int sampleRate) {
        return sampleRate * 70 / 1000;
    }

    /**
     * Checks that a passage lies on the grid.
     *
     * @throws IllegalArgumentException when it is empty or ends between two slots
     */
    static void check(long frames, int sampleRate) {
        if (frames <= 0 || frames % slot(sampleRate) != 0) {
            throw new IllegalArgumentException(
                    "A passage of " + frames + " frames does not fill whole slots of " + slot(sampleRate) + ".");
        }
    }
}
