package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients of every kind on the packaged service. */
class LoadIT {
    /** A file of many megabytes, as the system takes several of them for each connection before anybody has read one. */
    private static final String SOUND = "/api/articles/story/audio.wav";

    private static final int HEAP = 512;

    @TempDir
    static Path folder;

    private static Instance instance;

    @BeforeAll
    static void start() throws IOException {
        instance = Instance.startAs(List.of("-Xmx" + HEAP + "m"), folder);
        put("story", Shelf.text(new Random(1), 200));
        assertTrue(instance.drain(SOUND) > 20_000_000, "The file is too small to be listened to slowly.");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @AfterEach
    void nothingIsLoggedAtError() {
        assertFalse(instance.log().contains(" ERROR "), instance::log);
    }

    private static void put(String id, String text) throws IOException {
        int status = instance.send("PUT", "/api/articles/" + id, text, "Content-Type", "text/plain")
                .statusCode();
        assertTrue(status == 201 || status == 200, id + " " + status);
    }

    @Test
    void whoeverAsksForTheSameSharesOneSynthesis() throws Exception {
        int requests = Finding.number("shared", 40, 200);
        put("shared", Shelf.text(new Random(2), Finding.SOAK ? 400 : 60));
        double before = instance.metric("lectern_narrations_begun_total");
        ExecutorService clients = Executors.newFixedThreadPool(requests);
        Callable<Long> client = () -> instance.drain("/api/articles/shared/audio.mp3");
        List<Future<Long>> all = clients.invokeAll(Collections.nCopies(requests, client));
        for (Future<Long> each : all) {
            assertEquals(all.get(0).get(), each.get());
        }
        clients.shutdownNow();
        int begun = (int) (instance.metric("lectern_narrations_begun_total") - before);
        assertEquals(1, begun);
        new Finding("5a", requests + " simultaneous identical requests", "one synthesis", begun + " synthesis").tell();
    }

    /** Every third asks for a narration that is not there, and leaves it when it begins. */
    @Test
    void clientsThatResetLeaveNothingBehind() throws Exception {
        int clients = Finding.number("resets", 200, 10_000);
        try (Crowd crowd = new Crowd(instance)) {
            reset(crowd, 0, 150);
            Vitals before = Vitals.of(instance);
            reset(crowd, 150, 150 + clients);
            tellReturn(
                    "6b",
                    clients + " clients that reset in mid-stream, every third while its narration begins",
                    before,
                    "");
        }
    }

    private static void reset(Crowd crowd, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            crowd.reset(i % 3 == 0 ? SOUND + Crowd.manner(i) : SOUND);
        }
    }

    @Test
    void slowListenersHoldNobodyUp() throws Exception {
        int clients = Finding.number("listeners", 100, 1_000);
        int seconds = Finding.number("listeners.seconds", 2, 300);
        Vitals before = Vitals.of(instance);
        List<Long> probes = new ArrayList<>();
        try (Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < clients; i++) {
                assertEquals(200, crowd.ask(SOUND));
            }
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            double open = instance.metric("lectern_http_requests_open");
            assertTrue(open >= clients, "Only " + open + " answers are under way.");
            while (System.nanoTime() < end) {
                crowd.sip();
                probes.add(timed(() -> instance.get("/api/articles")));
                LockSupport.parkNanos(20_000_000);
            }
        }
        tellReturn(
                "6a",
                clients + " slow listeners for " + seconds + " s",
                before,
                "others were answered within " + quantile(probes, 0.99) + " ms at p99; ");
    }

    private static void tellReturn(String line, String what, Vitals before, String also) throws IOException {
        Duration back = before.awaitReturn(instance);
        assertFalse(instance.log().contains(" ERROR "), instance::log);
        new Finding(
                        line,
                        what,
                        "threads, descriptors and heap back within 60 s, nothing at ERROR",
                        also + "back after " + back.toSeconds() + " s, nothing at ERROR")
                .tell(back.toSeconds() <= 60);
    }

    @Test
    void aFloodIsTurnedAwayAtOnce() throws Exception {
        int requests = Finding.number("flood", 700, 10_000);
        put("long", Shelf.text(new Random(3), 2_000));
        Map<Integer, Integer> answers = new TreeMap<>();
        List<Long> accepted = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        boolean told = true;
        try (Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < requests; i++) {
                String path = "/api/articles/long/audio.flac" + Crowd.manner(i);
                long began = System.nanoTime();
                int status = crowd.ask(path);
                waits.add((System.nanoTime() - began) / 1_000_000);
                answers.merge(status, 1, Integer::sum);
                if (status == 200) {
                    accepted.add(waits.get(i));
                } else {
                    told &= crowd.dismiss().contains("Retry-After: ");
                }
            }
            assertTrue(told, "a 429 without Retry-After");
            assertTrue(answers.keySet().stream().allMatch(status -> status == 200 || status == 429), answers::toString);
            assertTrue(answers.containsKey(429), answers.toString());
            instance.collect();
            int heap = (int) (instance.metric("jvm_memory_used_bytes") / (1 << 20));
            new Finding(
                            "10a",
                            "a flood of " + requests + " productions in " + HEAP + " MiB",
                            "accepted within 200 ms at p99; the excess 429 with Retry-After; heap within its bound",
                            quantile(accepted, 0.99) + " ms for the accepted, " + quantile(waits, 0.99)
                                    + " ms for all; " + answers + ", Retry-After with each; heap at " + heap + " MiB")
                    .tell(quantile(accepted, 0.99) <= 200 && quantile(waits, 0.99) <= 200 && heap < HEAP);
        }
    }

    @Test
    void aBookDelaysNobody() throws Exception {
        int hours = Finding.number("book.hours", 1, 10);
        int shorts = Finding.number("book.shorts", 10, 50);
        put("book", Shelf.text(new Random(4), hours * 1_100));
        List<Long> waits = new ArrayList<>();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<Long> book = reader.submit(() -> instance.drain("/api/articles/book/audio.flac"));
        int beside = 0;
        for (int i = 0; i < shorts; i++) {
            put("short-" + i, Shelf.text(new Random(100 + i), 8));
            String path = "/api/articles/short-" + i + "/audio.mp3";
            waits.add(timed(() -> instance.get(path)));
            beside += book.isDone() ? 0 : 1;
        }
        reader.shutdownNow();
        new Finding(
                        "10b",
                        "a book of about " + hours + " h beside " + shorts + " short articles, each made whole",
                        "the short ones wait 2 s at the median",
                        quantile(waits, 0.5) + " ms at the median, " + beside
                                + " of them while the book was being made")
                .tell(quantile(waits, 0.5) <= 2_000);
    }

    private static long timed(Callable<?> act) throws Exception {
        long began = System.nanoTime();
        act.call();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static long quantile(List<Long> values, double share) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
