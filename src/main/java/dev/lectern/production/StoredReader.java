package dev.lectern.production;

import dev.lectern.library.Bytes;
import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.Quietly;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A stretch of a stored file. */
final class StoredReader implements ByteSource {
    private final Library library;
    private final Manifest manifest;
    private final long to;
    private long position;
    private Optional<Bytes> bytes = Optional.empty();

    StoredReader(Library library, Manifest manifest, long from, long to) {
        this.library = library;
        this.manifest = manifest;
        this.position = from;
        this.to = to;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= to) {
            return -1;
        }
        if (bytes.isEmpty()) {
            bytes = Optional.of(library.open(manifest));
        }
        int limit = into.limit();
        into.limit(into.position() + (int) Math.min(to - position, into.remaining()));
        try {
            int count = bytes.get().read(into, position);
            if (count < 0) {
                throw new EOFException("The stored file " + manifest.fileName() + " was cut short.");
            }
            position += count;
            return count;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public void whenReady(Runnable callback) {
        callback.run();
    }

    @Override
    public void close() {
        position = to;
        bytes.ifPresent(Quietly::close);
    }
}
