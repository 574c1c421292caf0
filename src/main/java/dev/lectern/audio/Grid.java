package dev.lectern.audio;

/**
 * The grid on which passages lie. A passage's length is a multiple of 180 ms: 2,880 frames at 16 kHz are five MP3 frames
 * of 576 and nine Opus packets of 320, so pieces of every format join without drift.
 */
public final class Grid {
    private Grid() {}

    /** Frames in one slot of the grid. */
    public static int slot(int sampleRate) {
        return sampleRate * 180 / 1000;
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
}
