package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many requests for one narration, and one for a very long one. */
@Timeout(120)
class TogetherTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PARAGRAPH =
            "The tide goes out twice a day, and twice a day the road comes up out of the sea, wet and shining. ";

    @TempDir
    Path folder;

    private Service service;

    @BeforeEach
    void start() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("story.md"), "# The road\n\n" + (PARAGRAPH.repeat(3) + "\n\n").repeat(12));
        Files.writeString(articles.resolve("long.md"), "# The road\n\n" + (PARAGRAPH.repeat(5) + "\n\n").repeat(2040));
        service = Service.open(articles, StudioSettings.of(folder.resolve("audio")), HttpSettings.local());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void eightFirstRequestsAreOneProductionAndEightEqualBodies() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CLIENT.sendAsync(request("/api/articles/story/audio.mp3"), BodyHandlers.ofByteArray()))
                .toList();
        byte[] first = sound(answers.get(0).get());
        for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
            assertArrayEquals(first, sound(answer.get()));
        }
        assertEquals(1, metric("lectern_narrations_begun_total"));
    }

    @Test
    void aMegabyteIsHeardAtOnceAndKeptOnDisk() throws Exception {
        long before = heapInUse();
        HttpResponse<InputStream> live =
                CLIENT.send(request("/api/articles/long/audio.wav"), BodyHandlers.ofInputStream());
        try (InputStream sound = live.body()) {
            assertEquals(1000, sound.readNBytes(1000).length);
            assertTrue(live.headers().firstValueAsLong("Content-Length").isEmpty(), "it waited for the length");
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                sound.skipNBytes(1 << 20);
            }
            long more = heapInUse() - before;
            assertTrue(more < 100, "MB of heap that an hour of sound takes: " + more);
        }
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** What follows the tag and the Info frame, whose totals nobody knows while the sound is made. */
    private static byte[] sound(HttpResponse<byte[]> mp3) {
        assertEquals(200, mp3.statusCode());
        return Arrays.copyOfRange(mp3.body(), 600, mp3.body().length);
    }

    private long metric(String name) throws Exception {
        String all = new String(
                CLIENT.send(request("/metrics"), BodyHandlers.ofByteArray()).body(), StandardCharsets.UTF_8);
        Matcher line =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.]+)$").matcher(all);
        assertTrue(line.find(), all);
        return Math.round(Double.parseDouble(line.group(1)));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .build();
    }
}
