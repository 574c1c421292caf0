package dev.lectern.http;

import dev.lectern.http.flow.MemorySource;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Sound;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Sound over bytes in memory; its live form is fed by the test. */
final class HandSound implements Sound {
    final String key;
    final byte[] file;
    final Drip live = new Drip();
    final CompletableFuture<Long> known = new CompletableFuture<>();

    CompletableFuture<Void> begun = CompletableFuture.completedFuture(null);

    HandSound(String key, byte[] file) {
        this.key = key;
        this.file = file;
    }

    /** A sound that is all there. */
    static HandSound finished(String key, byte[] file) {
        HandSound sound = new HandSound(key, file);
        sound.known.complete((long) file.length);
        return sound;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean finished() {
        return known.isDone();
    }

    @Override
    public OptionalLong length() {
        return known.isDone() && !known.isCompletedExceptionally()
                ? OptionalLong.of(file.length)
                : OptionalLong.empty();
    }

    @Override
    public CompletableFuture<Long> lengthKnown() {
        return known;
    }

    @Override
    public CompletableFuture<Void> begun() {
        return begun;
    }

    @Override
    public CompletableFuture<Void> whenStored() {
        return known.thenAccept(length -> {});
    }

    @Override
    public double progress() {
        return finished() ? 1 : 0;
    }

    @Override
    public ByteSource range(long from, long to) {
        return new MemorySource(ByteBuffer.wrap(file, (int) from, (int) (to - from)));
    }

    @Override
    public ByteSource live() {
        return live;
    }

    @Override
    public void close() {
        live.close();
    }
}
