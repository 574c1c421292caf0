package dev.lectern.production;

import dev.lectern.library.Draft;
import dev.lectern.library.FileDraft;
import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.NoSpaceException;
import dev.lectern.library.PassageTimes;
import dev.lectern.library.Reading;
import dev.lectern.library.StoredPassage;
import dev.lectern.narration.Narration;
import dev.lectern.production.ProductionException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes finished files into the library, off the workers' threads, and gives up those that the disk does not take. */
final class Storing {
    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

    private final Library library;
    private final Executor clerks;
    private final Predicate<Narration> own;
    private final Counters counters;

    /**
     * @param clerks who does what takes the disk long
     * @param own tells the narrations that stand under their article's name
     */
    Storing(Library library, Executor clerks, Predicate<Narration> own, Counters counters) {
        this.library = library;
        this.clerks = clerks;
        this.own = own;
        this.counters = counters;
    }

    void store(Rendering rendering) {
        if (rendering.draft() instanceof FileDraft draft) {
            clerks.execute(() -> store(rendering, draft));
        } else {
            rendering.stored.complete(null);
        }
    }

    private void store(Rendering rendering, FileDraft draft) {
        Production production = rendering.production;
        Schedule schedule = production.schedule();
        try {
            if (schedule.locked(production::outdated)) {
                outlived(rendering, draft);
                return;
            }
            draft.header(schedule.locked(rendering::finalHeader).orElseThrow());
            Manifest manifest = schedule.locked(() -> manifest(rendering));
            List<PassageTimes> times = schedule.locked(() -> production.plan().known());
            library.publish(draft.path(), manifest, times, own.test(production.narration()));
            draft.published();
            if (schedule.locked(production::outdated)) {
                // Who removed the article looked for its files before this one was there.
                library.withdraw(manifest);
                schedule.change(() -> gone(rendering));
                rendering.stored.completeExceptionally(outdated());
                return;
            }
            counters.stored.incrementAndGet();
            schedule.change(() -> gone(rendering));
            rendering.stored.complete(null);
        } catch (IOException | RuntimeException e) {
            if (schedule.locked(production::outdated)) {
                outlived(rendering, draft);
            } else {
                giveUp(rendering, draft, e);
            }
        }
    }

    /** Another process may have stored the same narration meanwhile: the same key is the same bytes. */
    private void giveUp(Rendering rendering, FileDraft draft, Exception cause) {
        String key = rendering.production.narration().key();
        boolean there = library.find(key, rendering.format.extension(), rendering.format.version())
                .filter(library::verify)
                .isPresent();
        if (there) {
            draft.discard();
            rendering.production.schedule().change(() -> gone(rendering));
            rendering.stored.complete(null);
        } else {
            fail(rendering, cause);
        }
    }

    /** The article has changed meanwhile: the file is there for those who listen, and goes with them. */
    private static void outlived(Rendering rendering, FileDraft draft) {
        rendering.stored.completeExceptionally(outdated());
        if (!rendering.production.schedule().locked(rendering.production::hasListeners)) {
            draft.discard();
        }
    }

    private static ProductionException outdated() {
        return new ProductionException(
                Reason.OUTDATED, "The article has changed while it was being spoken; ask for it again.");
    }

    private static void gone(Rendering rendering) {
        rendering.production.remove(rendering);
        rendering.production.changed();
    }

    private static Manifest manifest(Rendering rendering) {
        Narration narration = rendering.production.narration();
        Plan plan = rendering.production.plan();
        List<StoredPassage> passages = new ArrayList<>();
        for (int i = 0; i < plan.cut(); i++) {
            PassageTimes times = plan.times(i);
            passages.add(new StoredPassage(
                    times.fingerprint(), times.frames(), rendering.layout().offset(i)));
        }
        return new Manifest(
                narration.key(),
                rendering.format.extension(),
                narration.article().id(),
                Reading.of(narration),
                rendering.format.version(),
                narration.voice().sampleRate(),
                plan.frames(),
                rendering.layout().end(),
                "",
                passages);
    }

    /** Gives up a file: what there is of it goes, and who waits for it hears why. */
    void fail(Rendering rendering, Exception cause) {
        Production production = rendering.production;
        ProductionException why = reason(production.narration(), cause);
        LOG.warn("{}", why.getMessage(), cause);
        counters.failed.incrementAndGet();
        // The draft goes first: as soon as the rendering is gone, the next request may begin another at the same path.
        production
                .schedule()
                .locked(rendering::opened)
                .map(Rendering.Opened::draft)
                .ifPresent(Draft::discard);
        production.schedule().change(() -> {
            rendering.fail(why);
            gone(rendering);
        });
    }

    private static ProductionException reason(Narration narration, Exception cause) {
        String article = "the audio of the article " + narration.article().id();
        if (cause instanceof ProductionException known) {
            return known;
        }
        if (cause instanceof NoSpaceException) {
            return new ProductionException(
                    Reason.NO_SPACE, "No space is left to store " + article + "; make room and try again.", cause);
        }
        return new ProductionException(
                Reason.STORAGE_FAILED,
                "The disk did not take " + article + ": " + cause.getMessage() + "; try again.",
                cause);
    }
}
