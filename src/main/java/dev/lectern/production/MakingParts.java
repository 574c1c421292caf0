package dev.lectern.production;

import dev.lectern.library.Bytes;
import dev.lectern.library.PassageTimes;
import dev.lectern.library.Quietly;
import dev.lectern.production.ProductionException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The passages of a production in order, as they are made. */
final class MakingParts implements Parts, Listener {
    private final Production production;
    private final Optional<Rendering> rendering;
    private final Audience audience;
    private final Schedule schedule;
    private final long began = System.nanoTime();
    private int next;
    private boolean ended;
    private boolean closed;
    private Optional<Runnable> callback = Optional.empty();
    private Optional<Bytes> bytes = Optional.empty();

    /** @param rendering the file whose pieces go with the times, if sound is wanted */
    MakingParts(Production production, Optional<Rendering> rendering, Audience audience) {
        this.production = production;
        this.rendering = rendering;
        this.audience = audience;
        this.schedule = production.schedule();
    }

    /** What is told of a part before its sound is read. */
    private record Ready(PassageTimes times, long start, boolean last, long from, int length, double left) {}

    @Override
    public Optional<Part> next() {
        Optional<Ready> ready = schedule.locked(() -> there() ? Optional.of(ready()) : Optional.empty());
        if (ready.isEmpty()) {
            Optional<ProductionException> failure = schedule.locked(this::failure);
            if (failure.isPresent()) {
                throw failure.get();
            }
            return Optional.empty();
        }
        Ready part = ready.get();
        byte[] audio = read(part.from(), part.length());
        ended = part.last();
        PassageTimes times = part.times();
        return Optional.of(new Part(
                next++, part.start(), times.frames(), times.cues(part.start()), audio, part.left(), part.last()));
    }

    private boolean there() {
        return !ended
                && !closed
                && next < production.plan().timed()
                && rendering.map(wanted -> wanted.has(next)).orElse(true);
    }

    private Ready ready() {
        Plan plan = production.plan();
        boolean last = plan.whole() && next == plan.cut() - 1;
        long from = rendering.map(wanted -> wanted.layout().offset(next)).orElse(0L);
        long to = rendering.map(wanted -> wanted.layout().offset(next + 1)).orElse(0L);
        return new Ready(plan.times(next), plan.start(next), last, from, (int) (to - from), left());
    }

    private double left() {
        double progress =
                rendering.map(Rendering::progress).orElse(production.plan().complete() ? 1.0 : 0.0);
        return progress == 0 ? -1 : (System.nanoTime() - began) / 1e9 * (1 - progress) / progress;
    }

    private Optional<ProductionException> failure() {
        return rendering.map(Rendering::failure).orElseGet(production::failure);
    }

    private byte[] read(long from, int length) {
        if (length == 0) {
            return new byte[0];
        }
        try {
            if (bytes.isEmpty()) {
                bytes = Optional.of(rendering.orElseThrow().draft().reader());
            }
            ByteBuffer into = ByteBuffer.allocate(length);
            while (into.hasRemaining()) {
                if (bytes.get().read(into, from + into.position()) < 0) {
                    throw new IOException("The audio in the making was cut short.");
                }
            }
            return into.array();
        } catch (IOException e) {
            throw new ProductionException(
                    Reason.STORAGE_FAILED,
                    "The audio of the article "
                            + production.narration().article().id() + " could not be read: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public void whenReady(Runnable call) {
        schedule.change(() -> {
            callback = Optional.of(call);
            wake();
        });
    }

    @Override
    public void wake() {
        if (callback.isPresent() && (ended || closed || there() || failure().isPresent())) {
            schedule.afterwards(callback.get());
            callback = Optional.empty();
        }
    }

    @Override
    public Optional<Rendering> rendering() {
        return rendering;
    }

    @Override
    public int needs() {
        return rendering.isPresent() && !ended && !rendering.get().has(next) ? next : -1;
    }

    @Override
    public boolean fresh() {
        return next == 0;
    }

    @Override
    public void close() {
        schedule.change(() -> {
            closed = true;
            callback = Optional.empty();
        });
        bytes.ifPresent(Quietly::close);
        audience.leave(production, this);
    }
}
