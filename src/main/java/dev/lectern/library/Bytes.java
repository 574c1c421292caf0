package dev.lectern.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes read at given places. */
public interface Bytes extends Closeable {
    /** Copies bytes from a place; returns how many, -1 past the end. */
    int read(ByteBuffer into, long at) throws IOException;
}
