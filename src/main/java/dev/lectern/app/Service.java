package dev.lectern.app;

import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.article.LexiconFile;
import dev.lectern.article.Places;
import dev.lectern.article.UpNext;
import dev.lectern.http.House;
import dev.lectern.http.HttpSettings;
import dev.lectern.http.LecternServer;
import dev.lectern.narration.FrontEnd;
import dev.lectern.production.StudioSettings;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The whole service, opened and closed in one piece. */
final class Service implements AutoCloseable {
    private final Workshop workshop;
    private final Housekeeping housekeeping;
    private final LecternServer server;
    private Optional<WarmUp> warmUp = Optional.empty();
    private Optional<HeapWatch> heapWatch = Optional.empty();

    private Service(Workshop workshop, Housekeeping housekeeping, LecternServer server) {
        this.workshop = workshop;
        this.housekeeping = housekeeping;
        this.server = server;
    }

    /** Opens the folders and listens; the first voice is the default. */
    static Service open(Path articles, StudioSettings studio, HttpSettings settings) throws IOException {
        return open(articles, studio, settings, Optional.empty());
    }

    /**
     * Opens the folders and listens.
     *
     * @param voice the id of the default voice, if another than the first
     * @throws IllegalArgumentException when there is no such voice here
     * @throws IOException when a folder cannot be used or the port is taken
     */
    static Service open(Path articles, StudioSettings studio, HttpSettings settings, Optional<String> voice)
            throws IOException {
        Clock clock = Clock.systemUTC();
        LexiconFile lexicon = new LexiconFile(articles);
        // read while the workshop is set up, each on a core of its own
        CompletableFuture<ArticleFolder> reading =
                CompletableFuture.supplyAsync(() -> ArticleFolder.open(articles, clock));
        Workshop workshop = Workshop.open(studio, lexicon::current, voice);
        ArticleFolder folder = reading.join();
        Path listeners = studio.folder().resolve(".store");
        House house = new House(
                folder,
                Places.open(listeners.resolve("places.json"), clock),
                Bookmarks.open(listeners.resolve("bookmarks.json"), clock),
                UpNext.open(listeners.resolve("queue.json")),
                workshop.narrator(),
                workshop.studio(),
                workshop.voices(),
                Workshop.formats(),
                new FrontEnd(),
                lexicon,
                new PrometheusRegistry(),
                clock,
                Version.number());
        LecternServer server = new LecternServer(house, settings);
        server.start();
        return new Service(workshop, new Housekeeping(workshop, folder), server);
    }

    /** Tries the voice before the first listener comes, which ends by itself, and has an eye on memory from then on. */
    void warmUp() {
        warmUp = Optional.of(WarmUp.start(workshop, server::quietMillis));
        heapWatch = Optional.of(HeapWatch.start(server::quietMillis));
    }

    /** The port on which it listens. */
    int port() {
        return server.port();
    }

    /** The second port, for clients of MaryTTS, where there is one. */
    Optional<Integer> maryPort() {
        return server.maryPort();
    }

    @Override
    public void close() {
        housekeeping.close();
        warmUp.ifPresent(WarmUp::close);
        heapWatch.ifPresent(HeapWatch::close);
        server.stop();
        workshop.close();
    }
}
