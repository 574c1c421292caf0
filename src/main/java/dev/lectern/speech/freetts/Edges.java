package dev.lectern.speech.freetts;

/** Brings the first 2 ms of an utterance up from silence and the last 5 ms down to it, so that joins never click. */
final class Edges {
    private Edges() {}

    /** Changes the samples in place; their number stays. */
    static void soften(short[] samples, int sampleRate) {
        rise(samples, sampleRate);
        fall(samples, sampleRate);
    }

    /** How many samples the rise takes. */
    static int rising(int sampleRate) {
        return sampleRate * 2 / 1000;
    }

    /** How many samples the fall takes. */
    static int falling(int sampleRate) {
        return sampleRate * 5 / 1000;
    }

    /** The beginning alone. */
    static void rise(short[] samples, int sampleRate) {
        int in = Math.min(samples.length, rising(sampleRate));
        for (int i = 0; i < in; i++) {
            samples[i] = (short) (samples[i] * i / in);
        }
    }

    /** The end alone. */
    static void fall(short[] samples, int sampleRate) {
        int out = Math.min(samples.length, falling(sampleRate));
        for (int i = 0; i < out; i++) {
            int at = samples.length - 1 - i;
            samples[at] = (short) (samples[at] * i / out);
        }
    }
}
