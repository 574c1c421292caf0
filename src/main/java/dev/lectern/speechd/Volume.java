package dev.lectern.speechd;

/**
 * How loud a message is.
 *
 * @param setting -100, which is silence, to 100, which is the voice as it is
 */
record Volume(int setting) {
    /** The samples, softer. */
    short[] of(short[] samples) {
        if (setting >= 100) {
            return samples;
        }
        short[] softer = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            softer[i] = (short) (samples[i] * (setting + 100) / 200);
        }
        return softer;
    }
}
