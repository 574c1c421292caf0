package dev.lectern.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A finished file that is open, shared by all who read it and closed when the last of them has given it back. Safe on
 * threads.
 */
public final class OpenFile implements Bytes {
    private final long size;
    private final Bytes bytes;
    private int holders = 1;

    /**
     * A file with one holder.
     *
     * @param size in bytes
     * @param bytes closed with the last holder
     */
    public OpenFile(long size, Bytes bytes) {
        this.size = size;
        this.bytes = bytes;
    }

    /** Bytes in it. */
    public long size() {
        return size;
    }

    /** Takes hold of it once more; false when it has been closed. */
    synchronized boolean hold() {
        if (holders > 0) {
            holders++;
            return true;
        }
        return false;
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return bytes.read(into, at);
    }

    /** Gives it back; each holder does so once. */
    @Override
    public void close() {
        Closeable last = null;
        synchronized (this) {
            holders--;
            if (holders == 0) {
                last = bytes;
            }
        }
        if (last != null) {
            Quietly.close(last);
        }
    }
}
