package dev.lectern.production;

import dev.lectern.library.PassageTimes;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gives the times of narrations: from the library, or while they are found out. Safe on threads. */
final class Timekeeping {
    private final Schedule schedule;
    private final Stage stage;
    private final Stock stock;
    private final Audience audience;

    Timekeeping(Schedule schedule, Stage stage, Stock stock, Audience audience) {
        this.schedule = schedule;
        this.stage = stage;
        this.stock = stock;
        this.audience = audience;
    }

    /** All times of a narration. */
    CompletableFuture<Timeline> complete(Narration narration) {
        Optional<List<PassageTimes>> times = stock.times(narration);
        if (times.isPresent()) {
            return CompletableFuture.completedFuture(Timelines.of(narration, times.get(), true));
        }
        return schedule.locked(() -> new TimesListener(stage.enter(narration), narration, audience).listen());
    }

    /** Those that are known; the others are found out from now on. */
    Timeline soFar(Narration narration) {
        Optional<List<PassageTimes>> times = stock.times(narration);
        if (times.isPresent()) {
            return Timelines.of(narration, times.get(), true);
        }
        record Known(List<PassageTimes> times, boolean complete) {}
        Known known = schedule.locked(() -> {
            Production production = stage.enter(narration);
            production.wantTimes();
            stage.joined(production);
            Plan plan = production.plan();
            return new Known(plan.known(), plan.complete());
        });
        return Timelines.of(narration, known.times(), known.complete());
    }
}
