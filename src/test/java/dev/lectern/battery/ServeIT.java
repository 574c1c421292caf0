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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a finished file's bytes are to those who ask for parts of it, and to those who have damaged it. */
@TestMethodOrder(OrderAnnotation.class)
class ServeIT {
    private static final String SOUND = "/api/articles/story/audio.";

    /** While a file is made again its header may be the open one; it is shorter than this. */
    private static final int OPEN_HEADER = 1_000;

    @TempDir
    static Path folder;

    @TempDir
    static Path quietFolder;

    private static Instance instance;

    /** One that has nothing else to do, so that it has warmed up when its turn comes. */
    private static Instance quiet;

    @BeforeAll
    static void start() throws Exception {
        quiet = begin(quietFolder);
        instance = begin(folder);
    }

    private static Instance begin(Path folder) throws Exception {
        Instance begun = Instance.start(folder);
        assertEquals(
                201,
                begun.send("PUT", "/api/articles/story", Shelf.text(new Random(1), 140), "Content-Type", "text/plain")
                        .statusCode());
        return begun;
    }

    @AfterAll
    static void stop() {
        instance.close();
        quiet.close();
    }

    /** The finished file of a format, as it lies in the folder under its article's name. */
    private static byte[] finished(Instance instance, String format) throws IOException {
        instance.drain(SOUND + format);
        Path file = instance.folder.resolve("audio/story." + format);
        long began = System.nanoTime();
        while (!Files.exists(file)) {
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(60).toNanos(), "It has not been stored.");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return Files.readAllBytes(file);
    }

    @Test
    void everyRangeIsTheFilesBytes() throws Exception {
        int rounds = Finding.number("ranges", 300, 10_000);
        byte[] file = finished(instance, "mp3");
        Random random = new Random(20261125);
        for (int round = 0; round < rounds; round++) {
            int from = random.nextInt(file.length);
            int last = Math.min(file.length - 1, from + random.nextInt(20_000));
            switch (random.nextInt(5)) {
                case 0 -> part(file, "bytes=" + from + "-" + last, from, last);
                case 1 ->
                    part(
                            file,
                            "bytes=" + (file.length - 1 - last % 9_000) + "-",
                            file.length - 1 - last % 9_000,
                            file.length - 1);
                case 2 -> part(file, "bytes=-" + (1 + last % 9_000), file.length - 1 - last % 9_000, file.length - 1);
                case 3 -> parts(file, from, last);
                default -> beyond(instance, file.length, file.length + random.nextInt(9_000));
            }
        }
        new Finding(
                        "7b",
                        rounds + " seeded ranges over HTTP against the file's bytes",
                        "each answered by RFC 9110 with the file's bytes",
                        "all as they should be")
                .tell();
    }

    private static void part(byte[] file, String range, int from, int last) throws IOException {
        HttpResponse<byte[]> answer = instance.get(SOUND + "mp3", "Range", range);
        assertEquals(206, answer.statusCode(), range);
        assertEquals(
                "bytes " + from + "-" + last + "/" + file.length,
                answer.headers().firstValue("Content-Range").orElse(""));
        assertArrayEquals(Arrays.copyOfRange(file, from, last + 1), answer.body(), range);
    }

    private static void parts(byte[] file, int from, int last) throws IOException {
        String range = "bytes=" + from + "-" + last + ",-7";
        HttpResponse<byte[]> answer = instance.get(SOUND + "mp3", "Range", range);
        assertEquals(206, answer.statusCode(), range);
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("multipart/byteranges"), type);
        String[] parts = body.split(
                "\r?\n?--" + java.util.regex.Pattern.quote(type.split("boundary=")[1].replace("\"", "")), -1);
        assertTrue(parts[1].endsWith("\r\n\r\n" + latin(file, from, last + 1)), range);
        assertTrue(parts[2].endsWith("\r\n\r\n" + latin(file, file.length - 7, file.length)), range);
    }

    private static String latin(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static void beyond(Instance instance, int length, int from) throws IOException {
        HttpResponse<byte[]> answer = instance.get(SOUND + "mp3", "Range", "bytes=" + from + "-");
        assertEquals(416, answer.statusCode());
        assertEquals(
                "bytes */" + length,
                answer.headers().firstValue("Content-Range").orElse(""));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aRangePastTheEndIsAnsweredAtOnceAndLeavesNothingToDo() throws Exception {
        byte[] file = finished(quiet, "mp3");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (busy(1) > 3 && System.nanoTime() < end) {
            // it still warms up
        }
        long longest = 0;
        for (int i = 0; i < 100; i++) {
            long began = System.nanoTime();
            beyond(quiet, file.length, file.length + i);
            longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        long busy = busy(2);
        new Finding(
                        "7c",
                        "100 ranges past the end",
                        "answered at once, within 100 ms, and the processor idle after",
                        "within " + longest + " ms; " + busy + " % of a core in the two seconds after")
                .tell(longest <= 100 && busy <= 10);
    }

    /** Per cent of a core that the service uses for some seconds. */
    private static long busy(int seconds) {
        Duration before = quiet.processor();
        long began = System.nanoTime();
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        return quiet.processor().minus(before).toNanos() * 100 / (System.nanoTime() - began);
    }

    /** Files above 16 MiB, here the WAV, are read while the listener already waits. */
    @Test
    void aDamagedFileIsNoticedBeforeItIsServed() throws Exception {
        int rounds = Finding.number("damages", 2, 20);
        Random random = new Random(9);
        for (String format : new String[] {"mp3", "wav", "flac", "opus"}) {
            byte[] right = finished(instance, format);
            for (int round = 0; round < rounds; round++) {
                damage(folder.resolve("audio/story." + format), right, random, round % 2 == 0);
                int from = random.nextInt(right.length - 1_000);
                byte[] part = instance.get(SOUND + format, "Range", "bytes=" + from + "-" + (from + 999))
                        .body();
                byte[] whole = part.length == 1_000 ? part : Arrays.copyOfRange(part, from, from + 1_000);
                if (from >= OPEN_HEADER) {
                    assertArrayEquals(Arrays.copyOfRange(right, from, from + 1_000), whole, format + " " + round);
                }
                assertArrayEquals(right, finished(instance, format), format + " " + round);
                assertArrayEquals(right, instance.get(SOUND + format).body(), format + " " + round);
            }
        }
        assertFalse(instance.log().contains(" ERROR "), instance::log);
        new Finding(
                        "9",
                        4 * rounds + " stored files of four formats cut short or with one bit turned",
                        "noticed before it is served, made again",
                        "all noticed, the same bytes made again")
                .tell();
    }

    private static void damage(Path file, byte[] right, Random random, boolean cut) throws IOException {
        byte[] wrong = cut ? Arrays.copyOf(right, random.nextInt(right.length)) : right.clone();
        if (!cut) {
            wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
        }
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, wrong);
        Files.setLastModifiedTime(file, time);
    }
}
