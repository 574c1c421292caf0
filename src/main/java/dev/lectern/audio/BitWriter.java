package dev.lectern.audio;

import java.util.Arrays;

/** Bits one after the other, the highest first, into bytes. */
final class BitWriter {
    private byte[] bytes = new byte[4096];
    private int size;
    private long pending;
    private int count;

    /** The lowest {@code bits} bits of a value, 32 at most. */
    void write(long value, int bits) {
        pending = (pending << bits) | (value & ((1L << bits) - 1));
        count += bits;
        while (count >= 8) {
            count -= 8;
            put((byte) (pending >>> count));
        }
    }

    /** So many zeros and a one. */
    void unary(int zeros) {
        int left = zeros;
        for (; left >= 32; left -= 32) {
            write(0, 32);
        }
        write(1, left + 1);
    }

    /** All of it, filled up with zeros to a whole byte. */
    byte[] toBytes() {
        if (count > 0) {
            write(0, 8 - count);
        }
        return Arrays.copyOf(bytes, size);
    }

    private void put(byte octet) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = octet;
    }
}
