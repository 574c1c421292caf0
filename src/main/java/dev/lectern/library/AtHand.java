package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few files that were given out last, kept open: a player that jumps about asks for one file many times. For a second
 * after somebody has looked at all of what belongs to a file, it is given out again after one look at the disk, which must
 * find it as it was. What is not asked for any more is closed within seconds. Safe on threads.
 */
final class AtHand {
    private static final Logger LOG = LoggerFactory.getLogger(AtHand.class);
    private static final int MOST = 16;
    private static final long FRESH_NANOS = 1_000_000_000;

    private final Disk disk;
    private final Verifier verifier;
    private final Map<String, Kept> files = new HashMap<>();

    /** @param looked when all was last looked at, in the nanoseconds of this process */
    private record Kept(Path path, Stamp stamp, OpenFile file, long looked) {
        Kept lookedAt(long now) {
            return new Kept(path, stamp, file, now);
        }
    }

    AtHand(Disk disk, Verifier verifier) {
        this.disk = disk;
        this.verifier = verifier;
    }

    /** The open file, to be closed by the caller; empty when it is not at hand or all has to be looked at again. */
    Optional<OpenFile> find(String name) throws IOException {
        Kept kept;
        synchronized (this) {
            kept = files.get(name);
        }
        if (kept == null || System.nanoTime() - kept.looked() > FRESH_NANOS) {
            return Optional.empty();
        }
        if (!disk.stamp(kept.path()).equals(Optional.of(kept.stamp()))) {
            forget(name);
            return Optional.empty();
        }
        return kept.file().hold() ? Optional.of(kept.file()) : Optional.empty();
    }

    /** All of what belongs to a file has just been looked at, and it is as it should be. */
    void keep(String name, Path path) {
        try {
            open(name, path);
        } catch (IOException e) {
            LOG.debug("{} is not kept open.", name, e);
        }
    }

    private void open(String name, Path path) throws IOException {
        Optional<Stamp> good = verifier.good(path);
        Optional<Kept> known = known(name).filter(kept -> good.equals(Optional.of(kept.stamp())));
        if (known.isPresent()) {
            put(name, known.get().lookedAt(System.nanoTime()));
            return;
        }
        forget(name);
        DiskFile opened = disk.open(path, Disk.Access.READ);
        // What was opened is what was verified, if the path still leads to it.
        if (good.isPresent() && good.equals(disk.stamp(path))) {
            OpenFile file = new OpenFile(good.get().size(), opened);
            put(name, new Kept(path, good.get(), file, System.nanoTime()));
        } else {
            opened.close();
        }
    }

    private synchronized Optional<Kept> known(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private void put(String name, Kept kept) {
        Kept before;
        synchronized (this) {
            before = files.put(name, kept);
        }
        if (before != null && before.file() != kept.file()) {
            before.file().close();
        }
        tidy();
    }

    /** A file goes or has changed: its room on the disk is free as soon as nobody reads it. */
    void forget(String name) {
        Kept kept;
        synchronized (this) {
            kept = files.remove(name);
        }
        if (kept != null) {
            kept.file().close();
        }
    }

    /** Closes what nobody has asked for in the last seconds, and the oldest of too many. */
    void tidy() {
        List<Kept> gone = new ArrayList<>();
        synchronized (this) {
            long now = System.nanoTime();
            Collection<Kept> all = files.values();
            all.removeIf(kept -> now - kept.looked() > 2 * FRESH_NANOS && gone.add(kept));
            while (all.size() > MOST) {
                Kept oldest = all.stream()
                        .min((one, other) -> Long.signum(one.looked() - other.looked()))
                        .orElseThrow();
                all.remove(oldest);
                gone.add(oldest);
            }
        }
        gone.forEach(kept -> kept.file().close());
    }

    /** Closes all. */
    void close() {
        List<Kept> all;
        synchronized (this) {
            all = List.copyOf(files.values());
            files.clear();
        }
        all.forEach(kept -> kept.file().close());
    }
}
