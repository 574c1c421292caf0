package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: a tmpfs of 3 MB, where the test may mount one; FaultTest shows the same by a failing file system. */
class DiskIT {
    private static final String HELD = "/api/articles/held";
    private static final String MORE = "/api/articles/more/audio.mp3";

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidToBeFullAndComesBackByItself() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()),
                "A tmpfs cannot be mounted here; FaultTest fills a failing file system instead.");
        try (Instance instance = Instance.start(folder, "--articles", "disk/articles", "--audio", "disk/audio")) {
            write(instance, "held", 12, 201);
            write(instance, "spare", 12, 201);
            write(instance, "more", 40, 201);
            keepPlace(instance, "spare", 200);
            byte[] held = stored(instance);
            Path ballast = disk.resolve("ballast.bin");
            fill(ballast);
            insufficient(instance.get(MORE));
            insufficient(write(instance, "another", 40, 507));
            keepPlace(instance, "held", 507);
            assertArrayEquals(held, instance.get(HELD + "/audio.mp3").body());
            assertEquals(200, instance.get(HELD + "/timeline.json").statusCode());
            assertEquals(204, instance.send("DELETE", "/api/articles/spare", "").statusCode(), "removing makes room");
            Files.delete(ballast);
            long back = back(instance);
            keepPlace(instance, "held", 200);
            assertFalse(instance.log().contains(" ERROR "), instance::log);
            new Finding(
                            "3",
                            "a full disk (tmpfs of 3 MB for articles and audio)",
                            "507, what is there is served, back within 30 s without a restart",
                            "507 for sound, article and place; served; removing works; back after " + back + " ms")
                    .tell(back < 30_000);
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    /** A narration that is stored, and not only sent. */
    private static byte[] stored(Instance instance) throws IOException {
        assertEquals(200, instance.get(HELD + "/audio.mp3").statusCode());
        long began = System.nanoTime();
        while (instance.metric("lectern_files_stored_total") < 1) {
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(30).toNanos(), "It has not been stored.");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return instance.get(HELD + "/audio.mp3").body();
    }

    private static void insufficient(HttpResponse<byte[]> answer) {
        String problem = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(507, answer.statusCode(), problem);
        assertTrue(problem.contains("no space left"), problem);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    /** Milliseconds until all of what was refused is sent. */
    private static long back(Instance instance) throws IOException {
        long began = System.nanoTime();
        boolean back = false;
        while (!back) {
            assertTrue(System.nanoTime() - began < Duration.ofMinutes(2).toNanos(), "It has not come back.");
            try {
                back = instance.get(MORE).statusCode() == 200;
            } catch (IOException brokenOff) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static HttpResponse<byte[]> write(Instance instance, String id, int sentences, int status)
            throws IOException {
        String text = Shelf.text(new Random(sentences), sentences);
        HttpResponse<byte[]> answer = instance.send("PUT", "/api/articles/" + id, text, "Content-Type", "text/plain");
        assertEquals(status, answer.statusCode(), id);
        return answer;
    }

    private static void keepPlace(Instance instance, String id, int status) throws IOException {
        HttpResponse<byte[]> answer = instance.send(
                "PUT", "/api/articles/" + id + "/place", "{\"at\":7}", "Content-Type", "application/json");
        assertEquals(status, answer.statusCode(), id);
    }

    private static void fill(Path ballast) throws IOException {
        for (int size = 64 * 1024; size > 0; size /= 2) {
            byte[] piece = new byte[size];
            try (var out = Files.newOutputStream(
                    ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(piece);
                }
            } catch (IOException full) {
                assertTrue(Files.size(ballast) > 0, full.toString());
            }
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
