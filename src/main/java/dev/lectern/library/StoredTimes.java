package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The times of narrations, one file each beside their audio; a damaged one is removed, to be found out again. */
final class StoredTimes {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTimes.class);

    private final StoreFolder folder;

    StoredTimes(StoreFolder folder) {
        this.folder = folder;
    }

    Optional<List<PassageTimes>> of(String key) {
        try {
            Optional<byte[]> file = folder.read(file(key));
            return file.isPresent() ? Optional.of(TimesFile.read(file.get())) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("The times of {} are found out again: {}", key, e.getMessage());
            remove(key);
            return Optional.empty();
        }
    }

    void keep(String key, List<PassageTimes> times) throws IOException {
        folder.write(file(key), TimesFile.write(times));
    }

    void remove(String key) {
        folder.delete(file(key));
    }

    private Path file(String key) {
        return folder.store().resolve(key + ".times");
    }
}
