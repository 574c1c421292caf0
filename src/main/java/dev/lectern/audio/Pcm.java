package dev.lectern.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples as bytes: signed 16-bit, little-endian, as they stand in a WAV file and are counted in its digest. */
public final class Pcm {
    private Pcm() {}

    /** The samples' bytes. */
    public static byte[] bytes(short[] samples) {
        byte[] bytes = new byte[2 * samples.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return bytes;
    }

    /**
     * The samples in these bytes.
     *
     * @throws IllegalArgumentException for an odd number of bytes
     */
    public static short[] samples(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no whole number of 16-bit samples.");
        }
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
