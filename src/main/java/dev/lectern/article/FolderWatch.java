package dev.lectern.article;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the articles folder again and again, on a thread of its own that keeps no program alive. */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final ArticleFolder folder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watching = new Thread(work, "articles-watch");
        watching.setDaemon(true);
        return watching;
    });

    private FolderWatch(ArticleFolder folder) {
        this.folder = folder;
    }

    /** Starts to look, once every so often; the contract's two seconds want one second here. */
    public static FolderWatch start(ArticleFolder folder, Duration every) {
        FolderWatch watch = new FolderWatch(folder);
        // look catches what goes wrong, so nobody waits for this future
        ScheduledFuture<?> unused = watch.thread.scheduleWithFixedDelay(
                watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            folder.look();
        } catch (RuntimeException e) {
            LOG.warn("Looking at the articles folder failed; it is looked at again in a moment.", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
