package dev.lectern.speech.worker;

/**
 * Takes an engine's own silence, and its breath, off both ends of its sound and brings the ends softly up and down. What is
 * left begins at most 40 ms before the first word and ends at most 150 ms after the last.
 */
final class Trim {
    /** Below this a sample is silence: -54 dB of full scale. */
    private static final int SILENCE = 64;

    private final int from;
    private final int to;
    private final int sampleRate;

    /**
     * @param first frame at which the first word begins
     * @param last frame at which the last word ends
     */
    Trim(short[] samples, int sampleRate, int first, int last) {
        int loudFirst = 0;
        while (loudFirst < samples.length && Math.abs(samples[loudFirst]) < SILENCE) {
            loudFirst++;
        }
        int loudLast = samples.length;
        while (loudLast > loudFirst && Math.abs(samples[loudLast - 1]) < SILENCE) {
            loudLast--;
        }
        this.sampleRate = sampleRate;
        int lead = Math.max(first - sampleRate * 40 / 1000, Math.min(first, loudFirst) - sampleRate / 100);
        int tail = Math.min(last + sampleRate * 150 / 1000, Math.max(last, loudLast) + sampleRate / 50);
        this.from = Math.max(0, lead);
        this.to = Math.min(samples.length, tail);
    }

    /** Frames taken off in front. */
    int from() {
        return from;
    }

    /** What is left: 2 ms rise, 5 ms fall. */
    short[] apply(short[] samples) {
        short[] left = new short[Math.max(1, to - from)];
        System.arraycopy(samples, from, left, 0, to - from);
        int rise = Math.min(left.length, sampleRate / 500);
        for (int i = 0; i < rise; i++) {
            left[i] = (short) (left[i] * i / rise);
        }
        int fall = Math.min(left.length, sampleRate / 200);
        for (int i = 0; i < fall; i++) {
            int at = left.length - 1 - i;
            left[at] = (short) (left[at] * i / fall);
        }
        return left;
    }
}
