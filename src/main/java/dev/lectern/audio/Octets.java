package dev.lectern.audio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes in the making, for headers and tags: numbers of either byte order, one after the other. */
final class Octets {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The characters, each below 128. */
    Octets ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    Octets utf8(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Octets bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Octets bytes(byte[] bytes, int from, int to) {
        out.write(bytes, from, to - from);
        return this;
    }

    Octets zeros(int count) {
        return bytes(new byte[count]);
    }

    Octets u8(int value) {
        out.write(value);
        return this;
    }

    /** The lowest {@code count} bytes, the highest of them first. */
    Octets big(long value, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    /** The lowest {@code count} bytes, the lowest of them first. */
    Octets little(long value, int count) {
        for (int shift = 0; shift < 8 * count; shift += 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
