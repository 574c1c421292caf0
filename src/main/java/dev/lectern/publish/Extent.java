package dev.lectern.publish;

/**
 * How much there is of a narration as MP3.
 *
 * @param frames of sound
 * @param sampleRate frames a second
 * @param bytes of the finished file, to the byte
 */
public record Extent(long frames, int sampleRate, long bytes) {
    /** The sound's length in seconds. */
    public double seconds() {
        return (double) frames / sampleRate;
    }
}
