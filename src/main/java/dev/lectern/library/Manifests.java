package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads manifests, and keeps the few that were asked for last: a player that jumps about asks for one file many times in a
 * minute. A manifest whose file has changed is read again. Safe on threads.
 */
final class Manifests {
    private static final int KEPT = 32;

    private record Known(Stamp stamp, Manifest manifest) {}

    private final StoreFolder folder;
    private final Map<Path, Known> kept = Collections.synchronizedMap(new Recent());

    Manifests(StoreFolder folder) {
        this.folder = folder;
    }

    /**
     * A whole manifest.
     *
     * @throws IOException when there is none, or it is damaged
     */
    Manifest read(Path file) throws IOException {
        Optional<Stamp> now = folder.disk().stamp(file);
        Known known = kept.get(file);
        if (known != null && now.equals(Optional.of(known.stamp()))) {
            return known.manifest();
        }
        Manifest read = ManifestFile.read(folder.read(file).orElseThrow(() -> new IOException("No manifest.")));
        now.ifPresent(stamp -> kept.put(file, new Known(stamp, read)));
        return read;
    }

    /** A manifest that is no longer there. */
    void forget(Path file) {
        kept.remove(file);
    }

    private static final class Recent extends LinkedHashMap<Path, Known> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
            return size() > KEPT;
        }
    }
}
