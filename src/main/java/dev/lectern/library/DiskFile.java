package dev.lectern.library;

import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file, read and written at given places. Safe on threads; an interrupt of a thread at work in it may close it. */
public interface DiskFile extends Bytes {
    /** Writes bytes at a place; returns how many, which may be fewer than were given. */
    int write(ByteBuffer from, long at) throws IOException;

    /** Bytes in the file. */
    long size() throws IOException;

    /** Cuts the file to a length. */
    void truncate(long length) throws IOException;

    /** Waits until the file's bytes are on the disk. */
    void sync() throws IOException;

    /** Writes all of it. */
    default void writeFully(ByteBuffer from, long at) throws IOException {
        long place = at;
        while (from.hasRemaining()) {
            int written = write(from, place);
            if (written <= 0) {
                throw new IOException("The disk took no more bytes.");
            }
            place += written;
        }
    }
}
