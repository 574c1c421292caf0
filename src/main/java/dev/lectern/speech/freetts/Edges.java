package dev.lectern.speech.freetts;

/** Brings the first 2 ms of an utterance up from silence and the last 5 ms down to it, so that joins never click. */
final class Edges {
    private Edges() {}

    /** Changes the samples in place; their number stays. */
    static void soften(short[] samples, int sampleRate) {
        int in = Math.min(samples.length, sampleRate * 2 / 1000);
        for (int i = 0; i < in; i++) {
            samples[i] = (short) (samples[i] * i / in);
        }
        int out = Math.min(samples.length, sampleRate * 5 / 1000);
        for (int i = 0; i < out; i++) {
            int at = samples.length - 1 - i;
            samples[at] = (short) (samples[at] * i / out);
        }
    }
}
