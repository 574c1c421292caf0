package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.OpenFile;
import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the library has ready for listeners: found whole before it is given, and counted when it spares work. Safe on threads. */
final class Stock {
    private static final long VERIFIED_AT_ONCE = 16L << 20;

    private final Library library;
    private final Predicate<Narration> own;
    private final Executor clerks;
    private final Counters counters;

    /**
     * @param own tells the narrations that stand under their article's name in the folder
     * @param clerks read large files while their listeners wait already
     */
    Stock(Library library, Predicate<Narration> own, Executor clerks, Counters counters) {
        this.library = library;
        this.own = own;
        this.clerks = clerks;
        this.counters = counters;
    }

    /**
     * A stored narration's sound.
     *
     * @param again makes it, where a large file turns out to be damaged when its listener waits already
     */
    Optional<Sound> held(Narration narration, AudioFormat format, Supplier<Sound> again) {
        Optional<Manifest> manifest = library.find(narration.key(), format.extension(), format.version());
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        Manifest held = manifest.get();
        if (held.bytes() > VERIFIED_AT_ONCE && !library.trusted(held)) {
            CompletableFuture<Boolean> intact = CompletableFuture.supplyAsync(() -> library.verify(held), clerks);
            return Optional.of(new StoredSound(library, held, intact, again));
        }
        if (!library.verify(held)) {
            return Optional.empty();
        }
        if (own.test(narration)) {
            library.name(held, narration.article().id());
        }
        counters.hits.incrementAndGet();
        return Optional.of(stored(held));
    }

    /** A stored file's sound by its key; not counted. */
    Optional<Sound> kept(String key, AudioFormat format) {
        return whole(key, format).map(this::stored);
    }

    /** The manifest of a file that is as it says. */
    Optional<Manifest> whole(String key, AudioFormat format) {
        return library.find(key, format.extension(), format.version()).filter(library::verify);
    }

    Optional<OpenFile> atHand(String key, AudioFormat format) {
        Optional<OpenFile> file = library.atHand(key, format.extension());
        if (file.isPresent()) {
            counters.hits.incrementAndGet();
        }
        return file;
    }

    Optional<List<PassageTimes>> times(Narration narration) {
        return library.hasAny(narration.key()) ? library.times(narration.key()) : Optional.empty();
    }

    private Sound stored(Manifest manifest) {
        return new StoredSound(library, manifest, CompletableFuture.completedFuture(true), () -> {
            throw new IllegalStateException("An intact file is not made again.");
        });
    }
}
