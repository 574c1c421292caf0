package dev.lectern.production;

import dev.lectern.audio.Track;
import dev.lectern.library.Draft;
import dev.lectern.library.FileDraft;
import dev.lectern.library.Library;
import dev.lectern.library.PassingDraft;
import dev.lectern.library.Reading;
import dev.lectern.library.StoreFolder;
import dev.lectern.library.UnfinishedName;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Opens the files into which passages go. On a worker's thread. */
final class Drafting implements AutoCloseable {
    private static final long MOST_IN_MEMORY = 8L << 20;

    private final Narrator narrator;
    private final Library library;
    private final StoreFolder folder;
    private final Storing storing;
    private final AtomicLong passing = new AtomicLong();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lectern-drafts");
        thread.setDaemon(true);
        return thread;
    });

    Drafting(Narrator narrator, Library library, StoreFolder folder, Storing storing) {
        this.narrator = narrator;
        this.library = library;
        this.folder = folder;
        this.storing = storing;
    }

    /** Opens drafts on another thread, in the time in which the first sound is made. */
    CompletableFuture<Void> openAside(List<Rendering> renderings) {
        return CompletableFuture.runAsync(() -> renderings.forEach(this::open), aside);
    }

    /** What is written into a file beside the sound, while nothing is known of the whole. */
    Track track(Rendering rendering) {
        return rendering
                .production
                .schedule()
                .locked(rendering::opened)
                .map(Rendering.Opened::track)
                .orElseGet(() -> narrator.track(rendering.production.narration(), List.of()));
    }

    /** Opens a rendering's draft, if that has not been done. */
    void open(Rendering rendering) {
        Production production = rendering.production;
        Schedule schedule = production.schedule();
        if (schedule.locked(() -> rendering.opened().isPresent())) {
            return;
        }
        try {
            Narration narration = production.narration();
            Track track = track(rendering);
            byte[] header = rendering.format.header(track, Optional.empty());
            Draft draft = draft(rendering);
            schedule.change(() -> {
                if (rendering.failure().isPresent()) {
                    leave(production, draft);
                    return;
                }
                int rate = narration.voice().sampleRate();
                Layout layout = new Layout(rendering.format, rate, production.plan(), header.length);
                rendering.opened(new Rendering.Opened(draft, track, header, layout, earlier(rendering)));
                production.changed();
            });
        } catch (IOException e) {
            storing.fail(rendering, e);
        }
    }

    /** The production ended while its draft was being opened: nobody else knows of the draft. */
    private static void leave(Production production, Draft draft) {
        if (production.outdated()) {
            draft.discard();
        } else {
            draft.close();
        }
    }

    @Override
    public void close() {
        aside.shutdown();
    }

    private Optional<EarlierFile> earlier(Rendering rendering) {
        Narration narration = rendering.production.narration();
        return rendering.production.passing()
                ? Optional.empty()
                : Optional.of(new EarlierFile(library, narration, rendering.format));
    }

    private Draft draft(Rendering rendering) throws IOException {
        if (rendering.production.passing()) {
            return new PassingDraft(folder, "once-" + passing.incrementAndGet(), MOST_IN_MEMORY);
        }
        return FileDraft.open(folder, name(rendering));
    }

    private static UnfinishedName name(Rendering rendering) {
        Narration narration = rendering.production.narration();
        return new UnfinishedName(
                narration.key(),
                rendering.format.extension(),
                rendering.format.version(),
                narration.article().id(),
                Reading.of(narration));
    }
}
