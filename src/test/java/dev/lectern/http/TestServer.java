package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.Bookmarks;
import dev.lectern.article.Draft;
import dev.lectern.article.Format;
import dev.lectern.article.LexiconFile;
import dev.lectern.article.Places;
import dev.lectern.article.UpNext;
import dev.lectern.audio.AudioFormats;
import dev.lectern.narration.FrontEnd;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A server on a free port of loopback, over a folder of articles and a studio in the test's hands. */
final class TestServer implements AutoCloseable {
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    final HandStudio studio = new HandStudio();
    final ArticleFolder articles;
    final LecternServer server;
    final Article article;

    TestServer(Path folder) {
        this(folder, HttpSettings.local());
    }

    TestServer(Path folder, HttpSettings settings) {
        this.articles = ArticleFolder.open(folder.resolve("articles"), Clock.systemUTC());
        this.article = articles.create(
                Draft.of(Format.MARKDOWN, "# The Łódź tram: a “short” history\n\nIt ran. It stopped. It ran again.\n"));
        Voices voices = new Voices(List.of(new FreeTtsEngine()));
        House house = new House(
                articles,
                Places.open(folder.resolve("places.json"), Clock.systemUTC()),
                Bookmarks.open(folder.resolve("bookmarks.json"), Clock.systemUTC()),
                UpNext.open(folder.resolve("queue.json")),
                new StraightLine(voices, Lexicon::empty, List.of()),
                studio,
                voices,
                AudioFormats.all(),
                new FrontEnd(),
                new LexiconFile(folder),
                new PrometheusRegistry(),
                Clock.systemUTC(),
                "test");
        this.server = new LecternServer(house, settings);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server answers to bytes as they are, until it closes the connection. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That an answer as it came, head and all, tells a client's mistake in our shape. */
    static void assertProblem(String answer) {
        assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json\r\n"), answer);
        assertTrue(answer.contains("\"status\":" + answer.substring(9, 12)), answer);
        assertTrue(answer.contains("\"detail\":\""), answer);
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
