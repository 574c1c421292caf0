package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which stored files are what their manifests say. A file is read once in the life of the process and again when
 * its size, times or number have changed. Safe on threads.
 */
final class Verifier {
    private final Disk disk;
    private final Map<Path, Stamp> good = new ConcurrentHashMap<>();

    Verifier(Disk disk) {
        this.disk = disk;
    }

    /** Whether a file can be trusted without reading it. */
    boolean trusted(Path path) throws IOException {
        Optional<Stamp> now = disk.stamp(path);
        return now.isPresent() && now.get().equals(good.get(path));
    }

    /** Notes that a file has just been written as its manifest says. */
    void trust(Path path) throws IOException {
        Optional<Stamp> now = disk.stamp(path);
        now.ifPresent(stamp -> good.put(path, stamp));
    }

    /** Acts on the names of files, which leaves what is in them as it was: what was trusted is trusted afterwards. */
    void renaming(List<Path> files, Runnable act) throws IOException {
        Map<Path, Stamp> before = new HashMap<>();
        for (Path file : files) {
            if (trusted(file)) {
                good(file).ifPresent(stamp -> before.put(file, stamp));
            }
        }
        act.run();
        for (Map.Entry<Path, Stamp> entry : before.entrySet()) {
            disk.stamp(entry.getKey())
                    .filter(after -> after.sameContents(entry.getValue()))
                    .ifPresent(after -> good.put(entry.getKey(), after));
        }
    }

    /** Reads the file if need be; whether it is what it has to be. */
    boolean check(Path path, Manifest manifest) throws IOException {
        Optional<Stamp> before = disk.stamp(path);
        if (before.isEmpty() || before.get().size() != manifest.bytes()) {
            return false;
        }
        if (before.get().equals(good.get(path))) {
            return true;
        }
        try (DiskFile file = disk.open(path, Disk.Access.READ)) {
            if (!Sha256.hex(file).equals(manifest.sha256())) {
                return false;
            }
        }
        if (!before.equals(disk.stamp(path))) {
            return false;
        }
        good.put(path, before.get());
        return true;
    }

    /** The state in which a file was last found to be what its manifest says. */
    Optional<Stamp> good(Path path) {
        return Optional.ofNullable(good.get(path));
    }

    void forget(Path path) {
        good.remove(path);
    }
}
