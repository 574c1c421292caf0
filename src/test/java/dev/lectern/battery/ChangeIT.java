package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that is changed while many listen to it, to a finished file and to one in the making. */
class ChangeIT {
    /** The header of a live body is an open one. */
    private static final int HEADER = 1_000;

    @TempDir
    Path folder;

    private final int streams = Finding.number("streams", 25, 25);
    private final CountDownLatch begun = new CountDownLatch(2 * streams);
    private final CountDownLatch changed = new CountDownLatch(1);

    @Test
    void noListenerGetsBytesOfBoth() throws Exception {
        String before = "One title for both\n\n" + Shelf.text(new Random(1), 160);
        String after = Shelf.text(new Random(2), 20);
        ExecutorService pool = Executors.newFixedThreadPool(2 * streams);
        try (Instance instance = Instance.start(folder)) {
            put(instance, "finished", before);
            put(instance, "making", before);
            byte[] old = instance.get(sound("finished")).body();
            HttpResponse<byte[]> stored = instance.get(sound("finished"));
            String tag = stored.headers().firstValue("ETag").orElseThrow();
            List<Future<String>> heard = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                heard.add(pool.submit(() -> listen(instance, "finished")));
                heard.add(pool.submit(() -> listen(instance, "making")));
            }
            assertTrue(begun.await(60, TimeUnit.SECONDS), "Not all have begun to listen.");
            put(instance, "finished", after);
            put(instance, "making", after);
            changed.countDown();
            assertNewWhole(instance, tag);
            int whole = 0;
            for (Future<String> each : heard) {
                String hash = each.get(120, TimeUnit.SECONDS);
                assertTrue(hash.isEmpty() || hash.equals(hash(old)), "somebody heard neither the old nor a break");
                whole += hash.isEmpty() ? 0 : 1;
            }
            new Finding(
                            "8",
                            "an article changed during " + 2 * streams
                                    + " streams, of a finished file and of one being made",
                            "no listener gets mixed bytes; If-Range with the old tag gets the new whole",
                            whole + " heard the old to its end, " + (2 * streams - whole)
                                    + " were broken off, none mixed; the new whole")
                    .tell();
            pool.shutdown();
        }
    }

    private static String sound(String id) {
        return "/api/articles/" + id + "/audio.wav";
    }

    private static void put(Instance instance, String id, String text) throws IOException {
        int status = instance.send("PUT", "/api/articles/" + id, text, "Content-Type", "text/plain")
                .statusCode();
        assertEquals(2, status / 100, id);
    }

    /** The hash of what comes after the header; empty where it was broken off. */
    private String listen(Instance instance, String id) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream body = instance.open(sound(id))) {
            body.readNBytes(HEADER);
            digest.update(body.readNBytes(10_000));
            begun.countDown();
            changed.await();
            body.transferTo(new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
        } catch (IOException brokenOff) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(byte[] whole) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(whole, HEADER, whole.length - HEADER);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void assertNewWhole(Instance instance, String oldTag) throws IOException {
        HttpResponse<byte[]> answer = instance.get(sound("finished"), "Range", "bytes=5000-5999", "If-Range", oldTag);
        assertEquals(200, answer.statusCode());
        byte[] now = instance.get(sound("finished")).body();
        assertEquals(now.length, answer.body().length);
        assertArrayEquals(
                java.util.Arrays.copyOfRange(now, HEADER, now.length),
                java.util.Arrays.copyOfRange(answer.body(), HEADER, now.length));
        assertNotEquals(
                oldTag,
                instance.get(sound("finished")).headers().firstValue("ETag").orElse(""));
    }
}
