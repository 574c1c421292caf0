package dev.lectern.app;

import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.article.Draft;
import dev.lectern.article.Format;
import dev.lectern.article.LexiconFile;
import dev.lectern.article.Places;
import dev.lectern.article.UpNext;
import dev.lectern.audio.AudioFormat;
import dev.lectern.http.House;
import dev.lectern.http.HttpSettings;
import dev.lectern.http.LecternServer;
import dev.lectern.library.RealDisk;
import dev.lectern.narration.FrontEnd;
import dev.lectern.production.StudioSettings;
import dev.lectern.production.WorkingStudio;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A small house of its own, with its own folders, port and counters, in which the service does before its listeners come
 * what it will do for them. Nobody else is told of it, and nothing of it stays.
 */
final class RehearsalHall implements AutoCloseable {
    private static final String TEXT =
            "# Before the doors open\n\nThe lectern tries its voice on 24 November, at 9:15 a.m.,"
                    + " while the hall is empty: “Good morning,” it says, and the last row hears it. Then the lamps are lit, the"
                    + " £3.5 tickets are torn, and Dr. Hale’s notes are laid out in order. Who will come?";

    /** Sound enough to know that it has begun, headers and all. */
    private static final int HEARD = 3000;

    /** More than a page of the rehearsal's. */
    private static final int PAGE = 1 << 20;

    private static final int ROUNDS_A_VISIT = 12;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path folder;
    private final WorkingStudio studio;
    private final LecternServer server;

    private RehearsalHall(Path folder, WorkingStudio studio, LecternServer server) {
        this.folder = folder;
        this.studio = studio;
        this.server = server;
    }

    /** Opens it, on a free port of loopback. @throws IOException when there is no room for it */
    static RehearsalHall open(Workshop workshop) throws IOException {
        Path folder = Files.createTempDirectory("lectern-rehearsal");
        Clock clock = Clock.systemUTC();
        ArticleFolder articles = ArticleFolder.open(folder.resolve("articles"), clock);
        articles.replace("rehearsal", Draft.of(Format.MARKDOWN, TEXT));
        WorkingStudio studio = new WorkingStudio(
                StudioSettings.of(folder.resolve("audio")).withoutSync().withWorkers(1),
                workshop.narrator(),
                workshop.voices(),
                Workshop.formats(),
                narration -> false,
                new RealDisk(),
                clock);
        House house = new House(
                articles,
                Places.open(folder.resolve("places.json"), clock),
                Bookmarks.open(folder.resolve("bookmarks.json"), clock),
                UpNext.open(folder.resolve("queue.json")),
                workshop.narrator(),
                studio,
                workshop.voices(),
                Workshop.formats(),
                new FrontEnd(),
                new LexiconFile(folder),
                new PrometheusRegistry(),
                clock,
                Version.number());
        LecternServer server = new LecternServer(house, HttpSettings.local());
        server.start();
        return new RehearsalHall(folder, studio, server);
    }

    /** Asks for the sound of a narration that has not been asked for before, hears its beginning, and leaves. */
    void play(int round) throws IOException {
        AudioFormat format = Workshop.formats().get(round % Workshop.formats().size());
        String manner = "rate=" + (80 + round % 50) / 100.0 + "&pitch=" + (90 + round / 50 % 20) / 100.0;
        if (ask("/api/articles/rehearsal/audio." + format.extension() + "?" + manner, HEARD) < HEARD) {
            throw new IOException("The rehearsal was broken off.");
        }
        if (round % ROUNDS_A_VISIT == 0) {
            visit(manner);
        }
    }

    /** What a browser asks for when the page of an article is opened. */
    private void visit(String manner) throws IOException {
        ask("/read/rehearsal", PAGE);
        ask("/api/articles/rehearsal/timeline.json?" + manner, PAGE);
        ask("/assets/js/reader.js", PAGE);
    }

    /** How many bytes come of an answer, its head included, up to as many as are wanted. */
    private int ask(String address, int wanted) throws IOException {
        String request =
                "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return answer.readNBytes(wanted).length;
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        studio.close();
        Trees.delete(folder);
    }
}
