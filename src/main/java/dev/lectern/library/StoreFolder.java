package dev.lectern.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder of the audio: finished files for people in it, the service's own in {@code .store}, unfinished ones in
 * {@code .store/work}. Safe on threads.
 */
public final class StoreFolder implements AutoCloseable {
    /** The name of the file that the first studio in the folder holds. */
    static final String LOCK = "lock";

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Path root;
    private final Disk disk;
    private final boolean sync;
    private final Optional<Closeable> lock;
    private final String guest;
    private final Set<Path> rubbish = ConcurrentHashMap.newKeySet();

    /**
     * Opens the folder and makes what is missing.
     *
     * @param sync whether to wait for the disk before a file counts as stored; false only where a power cut may cost all
     * @throws IOException when it cannot be used, or the service's own part of it is a symbolic link
     */
    public StoreFolder(Path root, Disk disk, boolean sync) throws IOException {
        this.root = root;
        this.disk = disk;
        this.sync = sync;
        make(disk);
        for (Path own : List.of(store(), work())) {
            if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(own + " is not a folder of its own; remove it or choose another audio folder.");
            }
        }
        this.lock = disk.lock(store().resolve(LOCK));
        this.guest = lock.isPresent() ? "" : guestName();
    }

    private void make(Disk disk) throws IOException {
        try {
            disk.createFolder(work());
        } catch (IOException e) {
            throw new IOException(
                    work() + " cannot be made; see to what stands in its way, or choose another folder.", e);
        }
    }

    private static String guestName() {
        return ".guest-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    }

    /**
     * Whether this is the only studio in the folder, or the first of several, such as a service beside which a command
     * renders ahead. The others leave alone what they do not know, and what they leave unfinished is not gone on with.
     */
    boolean first() {
        return lock.isPresent();
    }

    /** What keeps the names of this studio's drafts apart from the others'; empty for the first. */
    String guest() {
        return guest;
    }

    /** The studio closes. */
    @Override
    public void close() {
        lock.ifPresent(Quietly::close);
    }

    /** The file system. */
    public Disk disk() {
        return disk;
    }

    /** Where people find finished narrations. */
    Path root() {
        return root;
    }

    /** Where finished files stand under their keys. */
    Path store() {
        return root.resolve(".store");
    }

    /** Where unfinished files stand. */
    public Path work() {
        return store().resolve("work");
    }

    /** Waits until a file's bytes are on the disk. */
    void sync(DiskFile file) throws IOException {
        if (sync) {
            file.sync();
        }
    }

    /** Renames, and waits until the new name is on the disk. */
    void publish(Path from, Path to) throws IOException {
        disk.move(from, to);
        if (sync) {
            disk.syncFolder(store());
        }
    }

    /** Writes a file so that at any moment the old one, none or the whole new one is there. */
    void write(Path target, byte[] bytes) throws IOException {
        Path made = work().resolve(target.getFileName() + "." + NUMBER.incrementAndGet() + guest + ".tmp");
        try {
            try (DiskFile file = disk.open(made, Disk.Access.WRITE)) {
                file.truncate(0);
                file.writeFully(ByteBuffer.wrap(bytes), 0);
                sync(file);
            }
            publish(made, target);
        } catch (IOException | RuntimeException e) {
            delete(made);
            throw e;
        }
    }

    /** All of a small file; empty when there is none. */
    Optional<byte[]> read(Path path) throws IOException {
        Optional<Stamp> stamp = disk.stamp(path);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        try (DiskFile file = disk.open(path, Disk.Access.READ)) {
            return Optional.of(file.readFully(0, Math.toIntExact(file.size())));
        }
    }

    /** Removes a file; one that cannot be removed now is tried again later. */
    public void delete(Path path) {
        try {
            disk.delete(path);
            rubbish.remove(path);
        } catch (IOException e) {
            rubbish.add(path);
        }
    }

    /** Tries once more to remove what could not be removed. */
    public void clear() {
        List.copyOf(rubbish).forEach(this::delete);
    }
}
