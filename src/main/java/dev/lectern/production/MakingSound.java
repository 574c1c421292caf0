package dev.lectern.production;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Sound of a production. Until it is read it counts as a listener itself; then its readers do. */
final class MakingSound implements Sound, Listener {
    private final Rendering rendering;
    private final Audience audience;
    private final Foretelling foretelling;

    MakingSound(Rendering rendering, Audience audience, Foretelling foretelling) {
        this.rendering = rendering;
        this.audience = audience;
        this.foretelling = foretelling;
    }

    @Override
    public String key() {
        return rendering.production.narration().key();
    }

    @Override
    public boolean finished() {
        return schedule().locked(rendering::complete);
    }

    @Override
    public OptionalLong length() {
        OptionalLong laidOut = schedule().locked(rendering::length);
        return laidOut.isPresent() ? laidOut : foretelling.bytes(production(), rendering.format);
    }

    @Override
    public CompletableFuture<Long> lengthKnown() {
        return rendering.length.copy();
    }

    @Override
    public CompletableFuture<Void> begun() {
        return rendering.begun.copy();
    }

    @Override
    public CompletableFuture<Void> whenStored() {
        return rendering.stored.copy();
    }

    @Override
    public double progress() {
        return schedule().locked(rendering::progress);
    }

    @Override
    public ByteSource range(long from, long to) {
        long length = length().orElseThrow(() -> new IllegalStateException("The length is not known yet."));
        if (from < 0 || to < from || to > length) {
            throw new IllegalArgumentException("Bytes " + from + " to " + to + " of " + length + ".");
        }
        return audience.join(Reader.range(rendering, from, to, audience), this);
    }

    @Override
    public ByteSource live() {
        return audience.join(Reader.live(rendering, audience), this);
    }

    @Override
    public void close() {
        audience.leave(rendering.production, this);
    }

    Production production() {
        return rendering.production;
    }

    private Schedule schedule() {
        return rendering.production.schedule();
    }

    @Override
    public Optional<Rendering> rendering() {
        return Optional.of(rendering);
    }

    @Override
    public int needs() {
        return rendering.has(0) ? -1 : 0;
    }

    @Override
    public boolean fresh() {
        return true;
    }

    @Override
    public void wake() {
        // Its futures speak for it.
    }
}
