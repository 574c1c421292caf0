package dev.lectern.production;

import dev.lectern.library.Disk;
import dev.lectern.library.DiskFile;
import dev.lectern.library.NoSpaceException;
import dev.lectern.library.RealDisk;
import dev.lectern.library.Stamp;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The real file system, but for the n-th operation from a moment on. */
final class FaultyDisk implements Disk {
    /** What goes wrong. */
    enum Fault {
        NO_SPACE,
        BROKEN,
        SHORT_WRITE
    }

    private final Disk disk = new RealDisk();
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Fault fault = Fault.BROKEN;
    private volatile boolean full;

    /** The n-th operation from now on fails, counted from 1. */
    void failAt(int n, Fault how) {
        fault = how;
        left.set(n);
    }

    /** Whether the operation that was to fail has failed. */
    boolean failed() {
        return left.get() <= 0;
    }

    /** From now on no byte can be written, or can again. */
    void full(boolean is) {
        full = is;
    }

    private boolean due() throws IOException {
        if (left.decrementAndGet() != 0) {
            return false;
        }
        if (fault == Fault.NO_SPACE) {
            throw new NoSpaceException("full, as the test wants it");
        }
        if (fault == Fault.BROKEN) {
            throw new IOException("broken, as the test wants it");
        }
        return true;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        due();
        disk.createFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        due();
        return disk.list(folder);
    }

    @Override
    public Optional<Stamp> stamp(Path file) throws IOException {
        due();
        return disk.stamp(file);
    }

    @Override
    public DiskFile open(Path file, Access access) throws IOException {
        due();
        return new FaultyFile(disk.open(file, access));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        due();
        disk.move(from, to);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        due();
        disk.link(existing, name);
    }

    @Override
    public void delete(Path file) throws IOException {
        due();
        disk.delete(file);
    }

    @Override
    public void touch(Path file, Instant time) throws IOException {
        due();
        disk.touch(file, time);
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        return disk.lock(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        due();
        disk.syncFolder(folder);
    }

    private final class FaultyFile implements DiskFile {
        private final DiskFile file;

        private FaultyFile(DiskFile file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            due();
            return file.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            if (full) {
                throw new NoSpaceException("full, as the test wants it");
            }
            if (due() && from.remaining() > 1) {
                ByteBuffer half = from.slice(from.position(), from.remaining() / 2);
                int written = file.write(half, at);
                from.position(from.position() + written);
                return written;
            }
            return file.write(from, at);
        }

        @Override
        public long size() throws IOException {
            due();
            return file.size();
        }

        @Override
        public void truncate(long length) throws IOException {
            due();
            file.truncate(length);
        }

        @Override
        public void sync() throws IOException {
            due();
            file.sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
