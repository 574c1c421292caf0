package dev.lectern.app;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.FolderWatch;
import dev.lectern.article.Problem;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Skips;
import dev.lectern.speech.Manner;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps audio in step with the articles while the service runs: notices edits, tells the studio, reports files that
 * cannot be read, and sweeps now and then.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long SWEEP_MINUTES = 10;
    private static final int LONG_TEXT = 50_000;

    private final Workshop workshop;
    private final ArticleFolder folder;
    private final FolderWatch watch;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lectern-sweep");
        thread.setDaemon(true);
        return thread;
    });
    private Set<Problem> reported = new HashSet<>();

    Housekeeping(Workshop workshop, ArticleFolder folder) {
        this.workshop = workshop;
        this.folder = folder;
        folder.listen(this::articlesChanged);
        report();
        this.watch = FolderWatch.start(folder, LOOK);
        sweeper.execute(this::readLong);
        // sweep catches what goes wrong, so nobody waits for this future
        ScheduledFuture<?> unused = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP_MINUTES, TimeUnit.MINUTES);
    }

    /** Names long articles before somebody waits for it: a key is made of every letter, and remembered. */
    private void readLong() {
        for (String id : folder.ids()) {
            folder.find(id)
                    .filter(article -> article.text().length() > LONG_TEXT)
                    .ifPresent(article -> {
                        try {
                            Narration named = own(article);
                            LOG.debug("The long article {} is known as {}.", id, named.key());
                        } catch (IllegalArgumentException e) {
                            LOG.debug("{}", e.getMessage());
                        }
                    });
        }
    }

    private Narration own(Article article) {
        return workshop.narrator().narration(article, workshop.voiceOf(article), Manner.NATURAL, Skips.STANDARD);
    }

    private void articlesChanged(Set<String> changed, Set<String> removed) {
        for (String id : changed) {
            folder.find(id).ifPresent(this::tell);
        }
        removed.forEach(workshop.studio()::removed);
        report();
    }

    private void tell(Article article) {
        try {
            workshop.studio().changed(own(article));
        } catch (IllegalArgumentException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** Each problem once, as soon as it is there. */
    private synchronized void report() {
        Set<Problem> now = new HashSet<>(folder.problems());
        for (Problem problem : now) {
            if (!reported.contains(problem)) {
                LOG.warn("{} is not served: {}", problem.file(), problem.sentence());
            }
        }
        reported = now;
    }

    private void sweep() {
        try {
            int swept = workshop.studio().sweep(folder::find);
            if (swept > 0) {
                LOG.info("Removed {} audio files that no article refers to any more.", swept);
            }
        } catch (RuntimeException e) {
            LOG.warn("Sweeping the audio folder failed; it is tried again in {} minutes.", SWEEP_MINUTES, e);
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        watch.close();
    }
}
