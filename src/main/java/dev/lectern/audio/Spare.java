package dev.lectern.audio;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing made ahead of time, for whoever is in a hurry: nobody has used it before. Safe on threads. */
final class Spare<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable T> kept = new AtomicReference<>();

    Spare(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The one that lies ready, or a new one. */
    T take() {
        T ready = kept.getAndSet(null);
        return ready == null ? maker.get() : ready;
    }

    /** Makes one, unless one lies ready; to be called when nobody waits. */
    void prepare() {
        if (kept.get() == null) {
            kept.set(maker.get());
        }
    }
}
