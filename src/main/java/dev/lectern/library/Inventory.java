package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the store when the service starts: keeps what has a valid manifest and removes the rest of the library's
 * own files. What has another kind of name, such as the listeners' places, is not the library's and stays.
 */
final class Inventory {
    private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\..+");

    private final StoreFolder folder;

    Inventory(StoreFolder folder) {
        this.folder = folder;
    }

    List<Shelved> take() throws IOException {
        List<Path> paths = folder.disk().list(folder.store()).stream()
                .filter(path -> OURS.matcher(name(path)).matches())
                .toList();
        List<Shelved> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Path path : paths) {
            String name = name(path);
            if (name.endsWith(".json")) {
                read(path).ifPresent(shelved -> {
                    found.add(shelved);
                    known.addAll(Set.of(
                            name,
                            shelved.manifest().fileName(),
                            shelved.manifest().key() + ".times"));
                });
            }
        }
        if (folder.first()) {
            paths.stream().filter(path -> !known.contains(name(path))).forEach(folder::delete);
        }
        return found;
    }

    /** What is held under a file name, if it is. */
    Optional<Shelved> look(String fileName) {
        try {
            Path path = folder.store().resolve(fileName + ".json");
            return folder.disk().stamp(path).isEmpty() ? Optional.empty() : read(path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Shelved> read(Path path) throws IOException {
        try {
            Manifest manifest = ManifestFile.read(folder.read(path).orElseThrow(() -> new IOException("Not a file.")));
            Optional<Stamp> audio = folder.disk().stamp(folder.store().resolve(manifest.fileName()));
            if (!name(path).equals(manifest.fileName() + ".json") || audio.isEmpty()) {
                throw new IOException("It has no audio.");
            }
            return Optional.of(new Shelved(manifest.head(), heard(path)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} does not count and is removed: {}", path.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    private Instant heard(Path path) throws IOException {
        long nanos = folder.disk().stamp(path).map(Stamp::modified).orElse(0L);
        return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
