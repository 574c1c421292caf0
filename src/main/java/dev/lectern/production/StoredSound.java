package dev.lectern.production;

import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Sound from the library. A large file that has not been read since the start is verified while the listener waits; should
 * it be damaged, the same bytes are made again.
 */
final class StoredSound implements Sound {
    private final Library library;
    private final Manifest manifest;
    private final CompletableFuture<Boolean> intact;
    private final Supplier<Sound> otherwise;

    StoredSound(Library library, Manifest manifest, CompletableFuture<Boolean> intact, Supplier<Sound> otherwise) {
        this.library = library;
        this.manifest = manifest;
        this.intact = intact;
        this.otherwise = otherwise;
    }

    @Override
    public String key() {
        return manifest.key();
    }

    @Override
    public boolean finished() {
        return true;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(manifest.bytes());
    }

    @Override
    public CompletableFuture<Long> lengthKnown() {
        return CompletableFuture.completedFuture(manifest.bytes());
    }

    @Override
    public CompletableFuture<Void> begun() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> whenStored() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public double progress() {
        return 1;
    }

    @Override
    public ByteSource range(long from, long to) {
        if (from < 0 || to < from || to > manifest.bytes()) {
            throw new IllegalArgumentException("Bytes " + from + " to " + to + " of " + manifest.bytes() + ".");
        }
        if (intact.isDone() && intact.join()) {
            return new StoredReader(library, manifest, from, to);
        }
        return new DeferredSource(intact.thenCompose(good -> good
                ? CompletableFuture.completedFuture(new StoredReader(library, manifest, from, to))
                : again(from, to)));
    }

    private CompletableFuture<ByteSource> again(long from, long to) {
        Sound made = otherwise.get();
        return made.lengthKnown().thenApply(length -> made.range(from, to));
    }

    @Override
    public ByteSource live() {
        return range(0, manifest.bytes());
    }

    @Override
    public void close() {
        // Nothing is held before a source is opened.
    }
}
