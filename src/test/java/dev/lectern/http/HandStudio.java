package dev.lectern.http;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.library.Bytes;
import dev.lectern.library.OpenFile;
import dev.lectern.narration.Narration;
import dev.lectern.production.Figures;
import dev.lectern.production.Parts;
import dev.lectern.production.ProductionException;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.timing.Timeline;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** A studio in a test's hands: what it gives is what the test laid out. Any narration is finished unless told otherwise. */
final class HandStudio implements Studio {
    final Map<String, HandSound> sounds = new ConcurrentHashMap<>();
    final AtomicInteger started = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    final Deque<Parts> parts = new ArrayDeque<>();
    volatile Function<String, HandSound> maker = key -> HandSound.finished(key, bytes(key, 200_000));
    volatile Supplier<Optional<OpenFile>> atHand = Optional::empty;
    volatile CompletableFuture<Timeline> timeline = new CompletableFuture<>();

    /** Bytes that follow from a key. */
    static byte[] bytes(String key, int count) {
        byte[] bytes = new byte[count];
        new Random(key.hashCode()).nextBytes(bytes);
        return bytes;
    }

    @Override
    public Sound sound(Narration narration, AudioFormat format, Priority priority) {
        asked.incrementAndGet();
        started.incrementAndGet();
        return sounds.computeIfAbsent(narration.key() + "." + format.extension(), name -> maker.apply(narration.key()));
    }

    @Override
    public Optional<Sound> known(Narration narration, AudioFormat format) {
        return Optional.ofNullable(sounds.get(narration.key() + "." + format.extension()));
    }

    @Override
    public OptionalLong length(Narration narration, AudioFormat format) {
        return Optional.ofNullable(sounds.get(narration.key() + "." + format.extension()))
                .map(HandSound::length)
                .orElse(OptionalLong.empty());
    }

    @Override
    public Optional<Sound> stored(String key, AudioFormat format) {
        asked.incrementAndGet();
        return Optional.<Sound>ofNullable(sounds.get(key + "." + format.extension()))
                .filter(Sound::finished);
    }

    @Override
    public Optional<OpenFile> atHand(String key, AudioFormat format) {
        return atHand.get();
    }

    /** An open file of a size, of which these bytes can be read. */
    static Supplier<Optional<OpenFile>> open(long size, byte[] bytes) {
        return () -> Optional.of(new OpenFile(size, new Bytes() {
            @Override
            public int read(ByteBuffer into, long at) {
                int count = Math.min(into.remaining(), bytes.length - (int) at);
                if (count <= 0) {
                    return -1;
                }
                into.put(bytes, (int) at, count);
                return count;
            }

            @Override
            public void close() {}
        }));
    }

    @Override
    public Sound once(Narration narration, AudioFormat format) {
        started.incrementAndGet();
        return maker.apply(narration.key());
    }

    @Override
    public CompletableFuture<Timeline> timeline(Narration narration) {
        return timeline;
    }

    @Override
    public Timeline partialTimeline(Narration narration) {
        return new Timeline(
                narration.article().id(), narration.key(), narration.voice(), narration.manner(), 0, false, List.of());
    }

    @Override
    public Parts parts(Narration narration, Wanted wanted) {
        if (parts.isEmpty()) {
            throw new ProductionException(ProductionException.Reason.BUSY, "No parts are laid out.");
        }
        return parts.remove();
    }

    @Override
    public void changed(Narration own) {}

    @Override
    public void removed(String article) {}

    @Override
    public int sweep(Function<String, Optional<Article>> articles) {
        return 0;
    }

    @Override
    public Figures figures() {
        return new Figures(1, 2, 12, 13.5, 3, 4, 5, 6, 7, 8, 9.5, 10, 11);
    }

    @Override
    public void close() {}
}
