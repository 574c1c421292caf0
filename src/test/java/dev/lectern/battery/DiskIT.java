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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full: a tmpfs of 3 MB, where the test may mount one; FaultTest shows the same by a failing file system. */
@EnabledIfSystemProperty(
        named = "lectern.soak",
        matches = "true",
        disabledReason = "part of the long battery: mvn verify -Psoak")
class DiskIT {
    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidToBeFullAndComesBackByItself() throws Exception {
        Path audio = Files.createDirectories(folder.resolve("audio"));
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", audio.toString()),
                "A tmpfs cannot be mounted here; FaultTest fills a failing file system instead.");
        try (Instance instance = Instance.start(folder)) {
            put(instance, "held", 12);
            byte[] held = instance.get("/api/articles/held/audio.mp3").body();
            Path ballast = audio.resolve("ballast.bin");
            fill(ballast);
            put(instance, "more", 400);
            HttpResponse<byte[]> refused = refused(instance);
            String problem = new String(refused.body(), StandardCharsets.UTF_8);
            assertEquals(507, refused.statusCode(), problem);
            assertTrue(problem.contains("no space left"), problem);
            HttpResponse<byte[]> still = instance.get("/api/articles/held/audio.mp3");
            assertEquals(200, still.statusCode());
            assertEquals(held.length, still.body().length);
            byte[] again = instance.get("/api/articles/held/audio.mp3").body();
            assertArrayEquals(still.body(), again);
            Files.delete(ballast);
            long began = System.nanoTime();
            while (instance.get("/api/articles/more/audio.mp3").statusCode() != 200) {
                assertTrue(System.nanoTime() - began < Duration.ofSeconds(30).toNanos(), "It has not come back.");
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            long back = (System.nanoTime() - began) / 1_000_000;
            assertFalse(instance.log().contains(" ERROR "), instance::log);
            new Finding(
                            12,
                            "a full disk (tmpfs of 3 MB)",
                            "507, what is there is served, back within 30 s without a restart",
                            "507, served, back after " + back + " ms")
                    .keep();
        } finally {
            ran("umount", "-l", audio.toString());
        }
    }

    /** The answer once the disk's state has been met; the first sound may come before the disk is needed. */
    private static HttpResponse<byte[]> refused(Instance instance) throws IOException {
        IOException last = new IOException("never asked");
        for (int i = 0; i < 50; i++) {
            try {
                HttpResponse<byte[]> answer = instance.get("/api/articles/more/audio.wav");
                if (answer.statusCode() != 200) {
                    return answer;
                }
            } catch (IOException brokenOff) {
                last = brokenOff;
            }
        }
        throw last;
    }

    private static void put(Instance instance, String id, int sentences) throws IOException {
        String text = Shelf.text(new Random(sentences), sentences);
        assertEquals(
                201,
                instance.send("PUT", "/api/articles/" + id, text, "Content-Type", "text/plain")
                        .statusCode());
    }

    private static void fill(Path ballast) throws IOException {
        byte[] piece = new byte[64 * 1024];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            assertTrue(Files.size(ballast) > 0, full.toString());
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
