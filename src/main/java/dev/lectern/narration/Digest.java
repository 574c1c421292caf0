package dev.lectern.narration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over fields, each with its length in front, so that no two lists of fields run together. */
final class Digest {
    private final MessageDigest sha;

    Digest() {
        this(sha());
    }

    private Digest(MessageDigest sha) {
        this.sha = sha;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** One that goes on from where this one is. */
    Digest copy() {
        try {
            return new Digest((MessageDigest) sha.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's own SHA-256 can be copied.", e);
        }
    }

    Digest add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha.update(bytes);
        return this;
    }

    Digest add(int number) {
        sha.update(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
