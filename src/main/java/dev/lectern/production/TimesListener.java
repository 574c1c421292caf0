package dev.lectern.production;

import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Waits for a narration's times to be complete. */
final class TimesListener implements Listener {
    private final Production production;
    private final Narration narration;
    private final Audience audience;
    private final CompletableFuture<Timeline> timeline = new CompletableFuture<>();
    private boolean told;

    /** @param narration as this listener asked for it: articles with the same text share one production */
    TimesListener(Production production, Narration narration, Audience audience) {
        this.production = production;
        this.narration = narration;
        this.audience = audience;
        var unused = timeline.whenComplete((times, failure) -> audience.leave(production, this));
    }

    /** Comes to the production; the listener leaves when the future is complete or cancelled. */
    CompletableFuture<Timeline> listen() {
        production.schedule().change(() -> {
            audience.join(production, this);
            wake();
        });
        return timeline;
    }

    @Override
    public void wake() {
        boolean nothing = !production.plan().complete() && production.failure().isEmpty();
        if (told || nothing) {
            return;
        }
        told = true;
        if (production.failure().isPresent()) {
            ProductionException why = production.failure().get();
            production.schedule().afterwards(() -> timeline.completeExceptionally(why));
        } else {
            List<PassageTimes> times = production.plan().known();
            production.schedule().afterwards(() -> timeline.complete(Timelines.of(narration, times, true)));
        }
    }

    @Override
    public Optional<Rendering> rendering() {
        return Optional.empty();
    }

    @Override
    public int needs() {
        return -1;
    }

    @Override
    public boolean fresh() {
        return false;
    }
}
