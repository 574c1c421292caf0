package dev.lectern.speechd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The answer to a request; reads its body and nothing after it. Used by one thread. */
final class Reply extends InputStream {
    /** In the place of a length: the body comes in chunks, each with its own. */
    static final long CHUNKED = -2;

    private final Connection connection;
    private final int status;
    private final InputStream in;
    private final boolean kept;
    private final boolean chunked;

    /** Octets that are left, of the chunk where there are chunks; below 0 when only the connection's end ends them. */
    private long left;

    private boolean chunkOpen;
    private boolean over;

    /**
     * @param in the connection's input, behind the answer's head
     * @param length of the body; below 0 for one that lasts as long as the connection, or {@link #CHUNKED}
     * @param kept whether the connection serves another request after it
     */
    Reply(Connection connection, int status, InputStream in, long length, boolean kept) {
        this.connection = connection;
        this.status = status;
        this.in = in;
        this.kept = kept;
        this.chunked = length == CHUNKED;
        this.left = chunked ? 0 : length;
        this.over = length == 0;
    }

    Connection connection() {
        return connection;
    }

    int status() {
        return status;
    }

    /** Whether all has been read and the connection is free for another request. */
    boolean reusable() {
        return over && kept;
    }

    /** The rest of the body. */
    String text() throws IOException {
        return new String(readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (chunked && !over && left == 0) {
            chunk();
        }
        if (over) {
            return -1;
        }
        int count = in.read(into, from, left < 0 ? most : (int) Math.min(most, left));
        if (count < 0) {
            over = true;
            if (left >= 0) {
                throw new EOFException("Lectern broke off in the middle of an answer.");
            }
        } else if (left >= 0) {
            left -= count;
            over = !chunked && left == 0;
        }
        return count;
    }

    private void chunk() throws IOException {
        if (chunkOpen) {
            Connection.line(in);
        }
        chunkOpen = true;
        left = Connection.length(Connection.line(in), 16);
        if (left == 0) {
            over = true;
            while (!Connection.line(in).isEmpty()) {
                // Trailers say nothing that matters here.
            }
        }
    }
}
