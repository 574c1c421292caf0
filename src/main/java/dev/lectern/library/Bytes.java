package dev.lectern.library;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes read at given places. */
public interface Bytes extends Closeable {
    /** Copies bytes from a place; returns how many, -1 past the end. */
    int read(ByteBuffer into, long at) throws IOException;

    /** A stretch of them, all of which must be there. */
    default byte[] readFully(long at, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length);
        while (into.hasRemaining()) {
            if (read(into, at + into.position()) < 0) {
                throw new EOFException(
                        "The file ends at " + (at + into.position()) + ", before " + (at + length) + ".");
            }
        }
        return into.array();
    }
}
