package dev.lectern.audio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The running MD5 of a narration's samples, passage after passage, as FLAC's STREAMINFO has it (RFC 9639, section 8.2). Used
 * by one thread.
 */
public final class PcmDigest {
    private final MessageDigest md5;

    public PcmDigest() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which every Java must have.", e);
        }
    }

    /** Adds the next passage. */
    public void add(short[] samples) {
        md5.update(Pcm.bytes(samples));
    }

    /** The digest of all that was added; the next passage begins a new one. */
    public byte[] digest() {
        return md5.digest();
    }
}
