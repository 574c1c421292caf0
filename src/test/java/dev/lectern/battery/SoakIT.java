package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the service does, for a long while. */
@EnabledIfSystemProperty(
        named = "lectern.soak",
        matches = "true",
        disabledReason = "part of the long battery: mvn verify -Psoak")
class SoakIT {
    private static final int CLIENTS = 3;
    private static final String[] FORMATS = {"mp3", "wav", "opus", "flac"};

    @TempDir
    Path folder;

    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();

    @Test
    void mixedTrafficNeitherGrowsNorFails() throws Exception {
        int seconds = Finding.number("soak.seconds", 8, 1_800);
        List<Long> resident = new ArrayList<>();
        long every = Duration.ofSeconds(seconds).toNanos() / 120;
        try (Instance instance = Instance.startAs(List.of("-Xmx512m"), folder)) {
            assertEquals(201, put(instance, "story", Shelf.text(new Random(1), 60)));
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
            List<Future<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                clients.add(pool.submit(client(instance, random, end)));
            }
            for (long next = System.nanoTime(); next < end; next += every) {
                java.util.concurrent.locks.LockSupport.parkNanos(next - System.nanoTime());
                resident.add(Vitals.resident(instance));
            }
            int requests = 0;
            for (Future<Integer> each : clients) {
                requests += each.get();
            }
            pool.shutdown();
            List<Long> warm = resident.subList(resident.size() / 3, resident.size());
            double slope = slope(warm, every / 60e9);
            long failed = answers.entrySet().stream()
                    .filter(each -> each.getKey().startsWith("5"))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            new Finding(
                            "12",
                            "mixed traffic of " + CLIENTS + " clients for " + seconds + " s, " + requests + " requests",
                            "resident memory grows by less than 1 MB a minute after a third, no unexpected 5xx",
                            String.format(
                                    Locale.ROOT,
                                    "%.2f MB a minute, from %d to %d MB; %s",
                                    slope,
                                    warm.get(0) / 1024,
                                    warm.get(warm.size() - 1) / 1024,
                                    answers))
                    .tell(slope < 1 && failed == 0);
            assertFalse(instance.log().contains(" ERROR "), instance::log);
        }
    }

    private Callable<Integer> client(Instance instance, Random random, long end) {
        return () -> {
            int requests = 0;
            while (System.nanoTime() < end) {
                int status = mixed(instance, random);
                answers.merge(status == 0 ? "broken off" : String.valueOf(status), 1, Integer::sum);
                requests++;
                Shelf.pause(150);
            }
            return requests;
        };
    }

    /** The status of an answer; 0 where it was broken off, as that of an article that was changed meanwhile may be. */
    private static int mixed(Instance instance, Random random) {
        String article = "/api/articles/mixed-" + random.nextInt(12);
        try {
            return switch (random.nextInt(14)) {
                case 0, 1 -> put(instance, article.substring(14), Shelf.text(random, 5 + random.nextInt(30)));
                case 2 -> instance.send("DELETE", article, "").statusCode();
                case 3 -> instance.get("/api/articles?q=lamp").statusCode();
                case 4 ->
                    instance.get("/api/speech?text=A+lamp+number+" + random.nextInt(1000))
                            .statusCode();
                case 5 -> range(instance, random);
                case 6 -> instance.get(article + "/timeline.json").statusCode();
                case 7 -> instance.get(article + "/narration?audio=mp3").statusCode();
                case 8 -> place(instance, article, random);
                case 9 -> instance.get("/read/" + article.substring(14)).statusCode();
                case 10 -> instance.get(article + ".epub").statusCode();
                case 11 -> instance.get("/feed.xml").statusCode();
                default ->
                    instance.get(article + "/audio." + FORMATS[random.nextInt(FORMATS.length)]
                                    + Crowd.manner(random.nextInt(3)))
                            .statusCode();
            };
        } catch (IOException brokenOff) {
            return 0;
        }
    }

    private static int put(Instance instance, String id, String text) throws IOException {
        return instance.send("PUT", "/api/articles/" + id, text, "Content-Type", "text/plain")
                .statusCode();
    }

    private static int range(Instance instance, Random random) throws IOException {
        return instance.get("/api/articles/story/audio.mp3", "Range", "bytes=" + random.nextInt(10_000) + "-")
                .statusCode();
    }

    private static int place(Instance instance, String article, Random random) throws IOException {
        String body = "{\"at\":" + random.nextInt(100) + "}";
        return instance.send("PUT", article + "/place", body, "Content-Type", "application/json")
                .statusCode();
    }

    /** Growth of resident memory by least squares, in megabytes a minute. */
    private static double slope(List<Long> kibibytes, double minutesBetween) {
        double meanX = (kibibytes.size() - 1) / 2.0;
        double meanY = kibibytes.stream().mapToLong(each -> each).average().orElse(0);
        double up = 0;
        double down = 0;
        for (int i = 0; i < kibibytes.size(); i++) {
            up += (i - meanX) * (kibibytes.get(i) - meanY);
            down += (i - meanX) * (i - meanX);
        }
        return down == 0 ? 0 : up / down * 1024 / 1e6 / minutesBetween;
    }
}
