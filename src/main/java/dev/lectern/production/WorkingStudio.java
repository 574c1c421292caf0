package dev.lectern.production;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.library.Disk;
import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.OpenFile;
import dev.lectern.library.PassageTimes;
import dev.lectern.library.StoreFolder;
import dev.lectern.library.Unfinished;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.speech.Voices;
import dev.lectern.timing.Timeline;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio on this machine: its workers, its productions and its library. */
public final class WorkingStudio implements Studio {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingStudio.class);
    private static final Duration LAST_PASSAGES = Duration.ofSeconds(4);

    private final StoreFolder folder;
    private final Library library;
    private final List<AudioFormat> formats;
    private final Schedule schedule = new Schedule();
    private final Counters counters = new Counters();
    private final ExecutorService clerks = Executors.newFixedThreadPool(2, task -> daemon(task, "lectern-clerk"));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "lectern-watch"));
    private final Stock stock;
    private final Stage stage;
    private final Audience audience;
    private final Timekeeping timekeeping;
    private final Foretelling foretelling;
    private final Drafting drafting;
    private final Crew crew;
    private final Caretaker caretaker;

    /**
     * Opens a studio.
     *
     * @param formats all that are offered
     * @param own tells the narrations that stand under their article's name in the folder: its own voice, natural manner
     * @throws IOException when the folder cannot be used
     */
    public WorkingStudio(
            StudioSettings settings,
            Narrator narrator,
            Voices voices,
            List<AudioFormat> formats,
            Predicate<Narration> own,
            Disk disk,
            Clock clock)
            throws IOException {
        this.folder = new StoreFolder(settings.folder(), disk, settings.sync());
        this.library = new Library(folder, clock, settings.mostBytes());
        this.formats = List.copyOf(formats);
        this.stock = new Stock(library, own, clerks, counters);
        this.stage = new Stage(narrator, library, counters, schedule, settings.most());
        this.audience = new Audience(schedule, stage);
        this.timekeeping = new Timekeeping(schedule, stage, stock, audience);
        this.foretelling = new Foretelling(narrator, schedule, stage, stock);
        Storing storing = new Storing(library, clerks, own, counters);
        Placing placing = new Placing(narrator, storing);
        this.drafting = new Drafting(narrator, library, folder, storing);
        Making making = new Making(drafting, placing, counters);
        this.crew = new Crew(schedule, stage, making, placing, narrator, voices, settings.patience());
        Unfinished unfinished = new Unfinished(folder);
        unfinished.tidy();
        this.caretaker = new Caretaker(narrator, voices, library, unfinished, schedule, stage, this.formats);
        crew.start(settings.workers());
        long every = Math.max(10, Math.min(1000, settings.patience().toMillis() / 4));
        var unusedWatch = watch.scheduleWithFixedDelay(crew::watch, every, every, TimeUnit.MILLISECONDS);
        var unusedTidying = watch.scheduleWithFixedDelay(library::tidy, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Sound sound(Narration narration, AudioFormat format, Priority priority) {
        Optional<Sound> sound = making(narration, format, priority);
        while (sound.isEmpty()) {
            sound = stock.held(narration, format, () -> sound(narration, format, priority));
            if (sound.isEmpty()) {
                Optional<List<PassageTimes>> times = stock.times(narration);
                sound = schedule.locked(() -> library.has(narration.key(), format.extension())
                        ? Optional.empty()
                        : Optional.of(join(enter(narration, times).rendering(format), priority)));
            }
        }
        return sound.get();
    }

    private Production enter(Narration narration, Optional<List<PassageTimes>> times) {
        Production production = stage.enter(narration);
        times.ifPresent(
                known -> production.plan().know(known, narration.article().blocks()));
        return production;
    }

    private Optional<Sound> making(Narration narration, AudioFormat format, Priority priority) {
        return schedule.locked(() -> stage.find(narration.key())
                .flatMap(production -> production.find(format))
                .map(rendering -> join(rendering, priority)));
    }

    private Sound join(Rendering rendering, Priority priority) {
        MakingSound sound = new MakingSound(rendering, audience, foretelling);
        if (priority == Priority.BACKGROUND) {
            rendering.keepOn();
        }
        audience.join(rendering.production, sound);
        return sound;
    }

    @Override
    public Optional<Sound> known(Narration narration, AudioFormat format) {
        return making(narration.key(), format, rendering -> true).or(() -> stock.kept(narration.key(), format));
    }

    @Override
    public OptionalLong length(Narration narration, AudioFormat format) {
        Optional<Sound> sound = stored(narration.key(), format);
        return sound.isPresent() ? sound.get().length() : foretelling.bytes(narration, format);
    }

    @Override
    public Optional<Sound> stored(String key, AudioFormat format) {
        return making(key, format, Rendering::laidOut).or(() -> stock.kept(key, format));
    }

    private Optional<Sound> making(String key, AudioFormat format, Predicate<Rendering> wanted) {
        return schedule.locked(() -> stage.find(key)
                .flatMap(production -> production.find(format))
                .filter(wanted)
                .map(rendering -> new MakingSound(rendering, audience, foretelling)));
    }

    @Override
    public Optional<OpenFile> atHand(String key, AudioFormat format) {
        return stock.atHand(key, format);
    }

    @Override
    public Sound once(Narration narration, AudioFormat format) {
        return schedule.locked(() -> join(stage.pass(narration).rendering(format), Priority.INTERACTIVE));
    }

    @Override
    public CompletableFuture<Timeline> timeline(Narration narration) {
        return timekeeping.complete(narration);
    }

    @Override
    public Timeline partialTimeline(Narration narration) {
        return timekeeping.soFar(narration);
    }

    @Override
    public Parts parts(Narration narration, Wanted wanted) {
        Optional<AudioFormat> format = formats.stream()
                .filter(offered -> offered.extension().equals(extension(wanted)))
                .findFirst();
        Optional<List<PassageTimes>> times = stock.times(narration);
        Optional<Manifest> manifest = format.flatMap(wants -> stock.whole(narration.key(), wants));
        if (times.isPresent() && (format.isEmpty() || manifest.isPresent())) {
            return new StoredParts(library, times.get(), manifest);
        }
        return schedule.locked(() -> {
            Production production = enter(narration, times);
            MakingParts parts = new MakingParts(production, format.map(production::rendering), audience);
            audience.join(production, parts);
            return parts;
        });
    }

    private static String extension(Wanted wanted) {
        return switch (wanted) {
            case NOTHING -> "";
            case MP3 -> "mp3";
            case PCM -> "wav";
        };
    }

    @Override
    public void changed(Narration article) {
        clerks.execute(() -> caretaker.changed(article));
    }

    @Override
    public void removed(String article) {
        clerks.execute(() -> caretaker.removed(article));
    }

    @Override
    public int sweep(Function<String, Optional<Article>> articles) {
        return caretaker.sweep(articles);
    }

    @Override
    public Figures figures() {
        int active = schedule.locked(stage::active);
        Left left = schedule.locked(() -> Left.of(stage.all()));
        return new Figures(
                active,
                schedule.waiting(),
                left.passages(),
                left.seconds(),
                counters.passages.get(),
                counters.reused.get(),
                counters.hits.get(),
                counters.begun.get(),
                counters.stored.get(),
                counters.failed.get(),
                counters.milliseconds.get() / 1000.0,
                library.size(),
                library.bytes());
    }

    @Override
    public void close() {
        schedule.stop();
        watch.shutdownNow();
        try {
            crew.join(LAST_PASSAGES);
            drafting.close();
            schedule.change(() -> stage.all().forEach(stage::forget));
            clerks.shutdown();
            if (!clerks.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.warn("A file is still being stored; should it not be done in time, it is made again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            library.close();
            folder.close();
        }
    }
}
