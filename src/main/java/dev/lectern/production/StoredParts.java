package dev.lectern.production;

import dev.lectern.library.DiskFile;
import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.PassageTimes;
import dev.lectern.library.Quietly;
import dev.lectern.production.ProductionException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The passages of a stored narration in order. */
final class StoredParts implements Parts {
    private final Library library;
    private final List<PassageTimes> times;
    private final Optional<Manifest> manifest;
    private Optional<DiskFile> file = Optional.empty();
    private int next;
    private long start;

    /** @param manifest of the file whose pieces go with the times, if sound is wanted */
    StoredParts(Library library, List<PassageTimes> times, Optional<Manifest> manifest) {
        this.library = library;
        this.times = times;
        this.manifest = manifest;
    }

    @Override
    public Optional<Part> next() {
        if (ended()) {
            return Optional.empty();
        }
        PassageTimes passage = times.get(next);
        byte[] audio = manifest.isPresent() ? read(manifest.get()) : new byte[0];
        boolean last = next == times.size() - 1;
        Part part = new Part(next, start, passage.frames(), passage.cues(start), audio, 0, last);
        next++;
        start += passage.frames();
        return Optional.of(part);
    }

    private byte[] read(Manifest stored) {
        try {
            if (file.isEmpty()) {
                file = Optional.of(library.open(stored));
            }
            long from = stored.passages().get(next).offset();
            return file.get().readFully(from, (int) (stored.endOf(next) - from));
        } catch (IOException e) {
            throw new ProductionException(
                    Reason.STORAGE_FAILED, "The stored audio could not be read: " + e.getMessage() + "; try again.", e);
        }
    }

    @Override
    public boolean ended() {
        return next == times.size();
    }

    @Override
    public void whenReady(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {
        file.ifPresent(Quietly::close);
    }
}
