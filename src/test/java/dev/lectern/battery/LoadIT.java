package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Many clients of every kind on the packaged service. */
class LoadIT {
    private static final String SOUND = "/api/articles/story/audio.mp3";

    @TempDir
    static Path folder;

    private static Instance instance;

    @BeforeAll
    static void start() throws IOException {
        instance = Instance.startAs(List.of("-Xmx512m"), folder);
        put("story", Shelf.text(new Random(1), 60));
        assertEquals(200, instance.get(SOUND).statusCode());
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
    @EnabledIfSystemProperty(
            named = "lectern.soak",
            matches = "true",
            disabledReason = "part of the long battery: mvn verify -Psoak")
    void whoeverAsksForTheSameSharesOneSynthesis() throws Exception {
        put("shared", Shelf.text(new Random(2), 400));
        double before = instance.metric("lectern_narrations_begun_total");
        ExecutorService clients = Executors.newFixedThreadPool(200);
        List<Future<Integer>> all = clients.invokeAll(java.util.Collections.nCopies(200, (Callable<Integer>)
                () -> instance.get("/api/articles/shared/audio.mp3").body().length));
        for (Future<Integer> each : all) {
            assertEquals(all.get(0).get(), each.get());
        }
        clients.shutdownNow();
        int begun = (int) (instance.metric("lectern_narrations_begun_total") - before);
        new Finding(20, "200 simultaneous identical requests", "one synthesis", begun + " synthesis").keep();
        assertEquals(1, begun);
    }

    @Test
    void clientsThatResetLeaveNothingBehind() throws Exception {
        int clients = Finding.number("resets", 200, 10_000);
        try (Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < 100; i++) {
                crowd.reset(SOUND + Crowd.manner(i));
            }
            Vitals before = Vitals.of(instance);
            for (int i = 100; i < clients + 100; i++) {
                crowd.reset(SOUND + Crowd.manner(i));
            }
            Duration back = before.awaitReturn(instance);
            new Finding(
                            30,
                            clients + " clients that reset in mid-stream",
                            "threads and descriptors back within 60 s, nothing at ERROR",
                            "back after " + back.toSeconds() + " s, nothing at ERROR")
                    .keep();
            assertTrue(back.toSeconds() <= 60, back.toString());
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "lectern.soak",
            matches = "true",
            disabledReason = "part of the long battery: mvn verify -Psoak")
    void slowListenersHoldNobodyUp() throws Exception {
        int clients = Finding.number("listeners", 200, 1_000);
        int seconds = Finding.number("listeners.seconds", 5, 300);
        Vitals before = Vitals.of(instance);
        List<Long> probes = new ArrayList<>();
        try (Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < clients; i++) {
                assertEquals(200, crowd.ask(SOUND));
            }
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < end) {
                crowd.sip();
                probes.add(timed(() -> instance.get("/api/articles")));
                LockSupport.parkNanos(20_000_000);
            }
        }
        Duration back = before.awaitReturn(instance);
        new Finding(
                        31,
                        clients + " slow listeners for " + seconds + " s",
                        "others are answered, threads and descriptors back within 60 s",
                        "others wait " + quantile(probes, 0.99) + " ms at p99, back after " + back.toSeconds() + " s")
                .keep();
        assertTrue(back.toSeconds() <= 60, back.toString());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "lectern.soak",
            matches = "true",
            disabledReason = "part of the long battery: mvn verify -Psoak")
    void aFloodIsTurnedAwayAtOnce() throws Exception {
        int requests = Finding.number("flood", 1_000, 10_000);
        put("long", Shelf.text(new Random(3), 2_000));
        Map<Integer, Integer> answers = new TreeMap<>();
        List<Long> waits = new ArrayList<>();
        try (Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < requests; i++) {
                String path = "/api/articles/long/audio.flac" + Crowd.manner(i);
                long began = System.nanoTime();
                answers.merge(crowd.ask(path), 1, Integer::sum);
                waits.add((System.nanoTime() - began) / 1_000_000);
            }
        }
        int heap = (int) (instance.metric("jvm_memory_used_bytes") / (1 << 20));
        new Finding(
                        40,
                        "a flood of " + requests + " productions in 512 MiB",
                        "accepted or refused within 200 ms at p99; the excess 429",
                        quantile(waits, 0.99) + " ms; " + answers + "; heap at " + heap + " MiB")
                .keep();
        assertTrue(answers.keySet().stream().allMatch(status -> status == 200 || status == 429), answers.toString());
        assertTrue(answers.containsKey(429), answers.toString());
    }

    @Test
    void aBookDelaysNobody() throws Exception {
        int hours = Finding.number("book.hours", 1, 10);
        int shorts = Finding.number("book.shorts", 10, 50);
        put("book", Shelf.text(new Random(4), hours * 1_100));
        List<Long> waits = new ArrayList<>();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<Integer> book = reader.submit(
                () -> instance.get("/api/articles/book/audio.flac").body().length);
        for (int i = 0; i < shorts; i++) {
            put("short-" + i, Shelf.text(new Random(100 + i), 8));
            String path = "/api/articles/short-" + i + "/audio.mp3";
            waits.add(timed(() -> instance.get(path)));
        }
        boolean beside = !book.isDone();
        reader.shutdownNow();
        new Finding(
                        41,
                        "a book of about " + hours + " h beside " + shorts + " short articles",
                        "the short ones wait 2 s at the median",
                        quantile(waits, 0.5) + " ms at the median" + (beside ? "" : " (the book was done before)"))
                .keep();
        assertTrue(quantile(waits, 0.5) <= 2_000, waits.toString());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "lectern.soak",
            matches = "true",
            disabledReason = "part of the long battery: mvn verify -Psoak")
    void mixedTrafficNeitherGrowsNorFails() throws Exception {
        int seconds = Finding.number("soak.seconds", 8, 1_800);
        Random random = new Random(5);
        Map<Integer, Integer> answers = new HashMap<>();
        List<Vitals> vitals = new ArrayList<>();
        long began = System.nanoTime();
        long end = began + Duration.ofSeconds(seconds).toNanos();
        long next = began;
        while (System.nanoTime() < end) {
            answers.merge(mixed(random), 1, Integer::sum);
            if (System.nanoTime() > next) {
                vitals.add(Vitals.of(instance));
                next += Duration.ofSeconds(seconds).toNanos() / 60;
            }
        }
        double slope = slope(vitals.subList(vitals.size() / 3, vitals.size()), seconds / 60.0 / 60.0);
        new Finding(
                        50,
                        "mixed traffic for " + seconds + " s",
                        "resident memory grows by less than 1 MB a minute after warm-up, no unexpected 5xx",
                        String.format(java.util.Locale.ROOT, "%.2f MB a minute; %s", slope, new TreeMap<>(answers)))
                .keep();
        assertTrue(answers.keySet().stream().noneMatch(status -> status >= 500), answers.toString());
        if (Finding.SOAK) {
            assertTrue(slope < 1, "MB a minute: " + slope);
        }
    }

    private static int mixed(Random random) throws IOException {
        String id = "mixed-" + random.nextInt(12);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                instance.send(
                                "PUT",
                                "/api/articles/" + id,
                                Shelf.text(random, 5 + random.nextInt(30)),
                                "Content-Type",
                                "text/plain")
                        .statusCode();
            case 2 -> instance.send("DELETE", "/api/articles/" + id, "").statusCode();
            case 3 -> instance.get("/api/articles?q=lamp").statusCode();
            case 4 ->
                instance.get("/api/speech?text=A+lamp+number+" + random.nextInt(1000))
                        .statusCode();
            case 5 ->
                instance.get(SOUND, "Range", "bytes=" + random.nextInt(10_000) + "-")
                        .statusCode();
            case 6 -> instance.get("/api/articles/" + id + "/timeline.json").statusCode();
            default -> instance.get("/api/articles/" + id + "/audio.mp3").statusCode();
        };
    }

    /** Growth of resident memory by least squares, in megabytes a minute. */
    private static double slope(List<Vitals> vitals, double minutesBetween) {
        double meanX = (vitals.size() - 1) / 2.0;
        double meanY = vitals.stream().mapToLong(Vitals::resident).average().orElse(0);
        double up = 0;
        double down = 0;
        for (int i = 0; i < vitals.size(); i++) {
            up += (i - meanX) * (vitals.get(i).resident() - meanY);
            down += (i - meanX) * (i - meanX);
        }
        return down == 0 ? 0 : up / down / 1000 / minutesBetween;
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
