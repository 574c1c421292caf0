package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the wall set forward and back by an hour under a running service, by libfaketime, which makes all that asks for
 * a time several times slower. WorkingStudioTest and ArticleFolderTest show the same by clocks of their own.
 */
@EnabledIfSystemProperty(
        named = "lectern.soak",
        matches = "true",
        disabledReason = "part of the long battery: mvn verify -Psoak")
class ClockIT {
    @TempDir
    Path folder;

    @Test
    void nothingIsStuckAndNothingMadeTwice() throws Exception {
        Path offset = folder.resolve("offset");
        set(offset, 0);
        Map<String, String> faked = Map.of(
                "LD_PRELOAD", library().toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "NO_FAKE_STAT", "1");
        ExecutorService listener = Executors.newSingleThreadExecutor();
        long slowest = 0;
        try (Instance instance = Instance.startIn(faked, List.of(), folder)) {
            put(instance, "first", 20);
            byte[] first = stored(instance, "first");
            for (int hours : new int[] {1, -1}) {
                put(instance, "long" + hours, 120);
                Future<Long> heard = listener.submit(() -> instance.drain("/api/articles/long" + hours + "/audio.mp3"));
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
                set(offset, hours);
                awaitSo(() -> Math.abs(told(instance) - hours * 3600L) < 60, "The clock has not been moved.");
                double begun = instance.metric("lectern_narrations_begun_total");
                assertArrayEquals(first, instance.get(sound("first")).body(), "made twice, or not at all");
                assertEquals(begun, instance.metric("lectern_narrations_begun_total"), "narrations begun");
                slowest = Math.max(slowest, notices(instance, "by-hand" + hours));
                put(instance, "after" + hours, 20);
                stored(instance, "after" + hours);
                assertTrue(heard.get(5, TimeUnit.MINUTES) > 100_000, "The long one has not been heard.");
                assertEquals(200, instance.get("/api/articles?q=by+hand").statusCode());
                place(instance, "after" + hours);
                assertEquals(begun + 1, instance.metric("lectern_narrations_begun_total"), "narrations begun");
            }
            assertFalse(instance.log().contains(" ERROR "), instance::log);
        } finally {
            listener.shutdownNow();
        }
        new Finding(
                        "11b",
                        "the clock of a running service set an hour forward, then two back",
                        "nothing stuck, nothing made twice",
                        "streams went on, nothing was made again, a new file was noticed after " + slowest + " ms")
                .tell(slowest <= 2_000);
    }

    private static Path library() throws IOException {
        Tools.require("faketime");
        try (Stream<Path> files =
                Files.find(Path.of("/usr/lib"), 4, (path, is) -> path.endsWith("libfaketimeMT.so.1"))) {
            Path found = files.findFirst().orElse(null);
            Assumptions.assumeTrue(found != null, "The library of faketime is not where Debian puts it.");
            return found;
        }
    }

    /** In one step, as it is read at any moment. */
    private static void set(Path offset, int hours) throws IOException {
        Path next = offset.resolveSibling("offset.next");
        Files.writeString(next, hours == 0 ? "+0" : (hours > 0 ? "+" : "") + hours * 3600);
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** By how many seconds the service's clock is ahead of ours. */
    private static long told(Instance instance) throws IOException {
        String date = instance.get("/health/live").headers().firstValue("Date").orElseThrow();
        return java.time.ZonedDateTime.parse(date, java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toEpochSecond()
                - System.currentTimeMillis() / 1000;
    }

    private static String sound(String id) {
        return "/api/articles/" + id + "/audio.mp3";
    }

    private static void put(Instance instance, String id, int sentences) throws IOException {
        String text = Shelf.text(new Random(id.hashCode()), sentences);
        assertEquals(
                201,
                instance.send("PUT", "/api/articles/" + id, text, "Content-Type", "text/plain")
                        .statusCode());
    }

    private byte[] stored(Instance instance, String id) throws IOException {
        assertEquals(200, instance.get(sound(id)).statusCode());
        awaitSo(() -> Files.exists(folder.resolve("audio/" + id + ".mp3")), id + " was not stored");
        return instance.get(sound(id)).body();
    }

    /** Milliseconds until a file that somebody puts into the folder is an article, and one that is edited is another. */
    private long notices(Instance instance, String id) throws IOException {
        long longest = 0;
        Path file = folder.resolve("articles/" + id + ".txt");
        for (String text : List.of("Put in by hand.", "Edited by hand.", "Edited by HAND.")) {
            Files.writeString(file, text);
            longest = Math.max(longest, awaitSo(() -> text.equals(text(instance, id)), text + " was not noticed"));
        }
        return longest;
    }

    private static String text(Instance instance, String id) throws IOException {
        return new String(
                instance.get("/api/articles/" + id, "Accept", "text/plain").body(), StandardCharsets.UTF_8);
    }

    private static void place(Instance instance, String id) throws IOException {
        assertEquals(
                200,
                instance.send("PUT", "/api/articles/" + id + "/place", "{\"at\":5}", "Content-Type", "application/json")
                        .statusCode());
    }

    /** What may fail to be told. */
    private interface Asked {
        boolean so() throws IOException;
    }

    private static long awaitSo(Asked asked, String otherwise) throws IOException {
        long began = System.nanoTime();
        while (!asked.so()) {
            assertTrue(System.nanoTime() - began < Duration.ofMinutes(2).toNanos(), otherwise);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return (System.nanoTime() - began) / 1_000_000;
    }
}
