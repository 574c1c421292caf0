package dev.lectern.speechd;

/** The short tone that stands before a capital letter. */
final class Tone {
    private static final int MILLISECONDS = 40;
    private static final double HERTZ = 1_320;
    private static final double AMPLITUDE = 5_000;

    private Tone() {}

    /** The tone, rising from silence and falling back to it. */
    static short[] blip(int sampleRate) {
        short[] samples = new short[sampleRate * MILLISECONDS / 1000];
        for (int i = 0; i < samples.length; i++) {
            double swell = Math.sin(Math.PI * i / samples.length);
            samples[i] = (short) (AMPLITUDE * swell * Math.sin(2 * Math.PI * HERTZ * i / sampleRate));
        }
        return samples;
    }
}
