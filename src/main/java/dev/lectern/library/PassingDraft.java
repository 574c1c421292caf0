package dev.lectern.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A draft that is never stored: in memory while it is short, then in a file that has no name, so that it is gone with
 * the last reader whatever happens. Safe on threads.
 */
public final class PassingDraft implements Draft {
    private final StoreFolder folder;
    private final Path path;
    private final long mostInMemory;
    private final TreeMap<Long, byte[]> pieces = new TreeMap<>();
    private Optional<DiskFile> file = Optional.empty();
    private long held;
    private int users = 1;
    private boolean closed;

    /**
     * Starts an empty one.
     *
     * @param name of its file, should it need one
     * @param mostInMemory bytes after which it moves into a file
     */
    public PassingDraft(StoreFolder folder, String name, long mostInMemory) {
        this.folder = folder;
        this.path = folder.work().resolve(name + folder.guest() + ".tmp");
        this.mostInMemory = mostInMemory;
    }

    @Override
    public Optional<Done> earlier(int index, String fingerprint) {
        return Optional.empty();
    }

    @Override
    public synchronized void add(Done done, byte[] piece) throws IOException {
        if (file.isPresent()) {
            file.get().writeFully(ByteBuffer.wrap(piece), done.offset());
            return;
        }
        pieces.put(done.offset(), piece);
        held += piece.length;
        if (held > mostInMemory) {
            moveToFile();
        }
    }

    private void moveToFile() throws IOException {
        DiskFile opened = folder.disk().open(path, Disk.Access.WRITE);
        file = Optional.of(opened);
        folder.delete(path);
        for (Map.Entry<Long, byte[]> piece : pieces.entrySet()) {
            opened.writeFully(ByteBuffer.wrap(piece.getValue()), piece.getKey());
        }
        pieces.clear();
    }

    @Override
    public void header(byte[] header) {
        // Readers have the header from memory, and no file is to be kept.
    }

    @Override
    public synchronized Bytes reader() {
        users++;
        return new View();
    }

    private synchronized int read(ByteBuffer into, long at) throws IOException {
        if (file.isPresent()) {
            return file.get().read(into, at);
        }
        Map.Entry<Long, byte[]> piece = pieces.floorEntry(at);
        if (piece == null || at >= piece.getKey() + piece.getValue().length) {
            return -1;
        }
        int from = (int) (at - piece.getKey());
        int count = Math.min(into.remaining(), piece.getValue().length - from);
        into.put(piece.getValue(), from, count);
        return count;
    }

    private synchronized void leave() {
        users--;
        if (users == 0) {
            file.ifPresent(Quietly::close);
            pieces.clear();
        }
    }

    @Override
    public void discard() {
        close();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            leave();
        }
    }

    private final class View implements Bytes {
        private boolean left;

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return PassingDraft.this.read(into, at);
        }

        @Override
        public void close() {
            synchronized (PassingDraft.this) {
                if (!left) {
                    left = true;
                    leave();
                }
            }
        }
    }
}
