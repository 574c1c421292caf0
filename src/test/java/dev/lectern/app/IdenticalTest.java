package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.battery.Finding;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many articles on all workers: each file is the one that a worker makes when there is nothing else to do. */
class IdenticalTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int ARTICLES = Finding.number("identical", 40, 1_000);
    private static final String[] THINGS = {"lighthouse", "Reykjavik", "$3.5bn", "14 km", "7:30 p.m.", "Zbigniew's boat"
    };

    @TempDir
    Path folder;

    private Path articles;

    @BeforeEach
    void write() throws Exception {
        articles = Files.createDirectory(folder.resolve("articles"));
        for (int i = 0; i < ARTICLES; i++) {
            String text = "Number " + i + ". There was " + THINGS[i % 6] + " and then " + THINGS[i / 6 % 6] + ", "
                    + i * 7919 % 100_000 + " times.";
            Files.writeString(articles.resolve(id(i) + ".txt"), text);
        }
    }

    @Test
    void eachIsAsItIsAlone() throws Exception {
        Map<String, Integer> together = make("together", 24);
        Map<String, Integer> alone = make("alone", 1);
        assertEquals(ARTICLES, together.size());
        assertEquals(alone, together);
        new Finding(
                        "5b",
                        ARTICLES + " articles on all workers, 24 requests at a time",
                        "every WAV identical to the one made alone",
                        "all identical")
                .tell();
    }

    private static String id(int number) {
        return "article-" + number;
    }

    /** Has all made, some at a time; the hash of each file. */
    private Map<String, Integer> make(String name, int atATime) throws Exception {
        Path audio = folder.resolve(name);
        Map<String, Integer> made = new TreeMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(atATime);
        try (Service service = Service.open(articles, StudioSettings.of(audio).withoutSync(), HttpSettings.local())) {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                String id = id(i);
                requests.add(() -> file(service, audio, id));
            }
            int number = 0;
            for (Future<Integer> each : clients.invokeAll(requests)) {
                made.put(id(number++), each.get());
            }
        } finally {
            clients.shutdownNow();
        }
        return made;
    }

    private static int file(Service service, Path audio, String id) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + service.port() + "/api/articles/" + id + "/audio.wav");
        assertEquals(
                200,
                CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                        .statusCode());
        Path file = audio.resolve(id + ".wav");
        while (!Files.exists(file)) {
            LockSupport.parkNanos(2_000_000);
        }
        return Arrays.hashCode(Files.readAllBytes(file));
    }
}
