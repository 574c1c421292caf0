package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.production.ProductionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sound on the wire: files, ranges, streams, and what happens when they break. */
@Timeout(60)
class SoundTest {
    @TempDir
    Path folder;

    private TestServer server;
    private String path;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        path = "/api/articles/" + server.article.id() + "/audio.mp3";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileHasTheFieldsOfAFileForGetAndHead() {
        HttpResponse<byte[]> get = server.get(path);
        HttpResponse<byte[]> head = server.send("HEAD", path, "");
        assertEquals("bytes", field(get, "Accept-Ranges"));
        assertEquals("audio/mpeg", field(get, "Content-Type"));
        assertTrue(field(get, "ETag").matches("\"[0-9a-f]{64}-mp3\""));
        assertEquals(String.valueOf(get.body().length), field(get, "Content-Length"));
        assertEquals(0, head.body().length);
        for (String name : List.of("ETag", "Accept-Ranges", "Content-Type", "Content-Length", "Content-Location")) {
            assertEquals(field(get, name), field(head, name), name);
        }
        assertEquals(304, server.get(path, "If-None-Match", field(get, "ETag")).statusCode());
        assertEquals(412, server.get(path, "If-Match", "\"other\"").statusCode());
    }

    @Test
    void rangesAreTheFilesBytes() {
        byte[] file = server.get(path).body();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(file.length);
            int to = from + 1 + random.nextInt(file.length - from);
            HttpResponse<byte[]> part = server.get(path, "Range", "bytes=" + from + "-" + (to - 1));
            assertEquals(206, part.statusCode());
            assertEquals("bytes " + from + "-" + (to - 1) + "/" + file.length, field(part, "Content-Range"));
            assertArrayEquals(Arrays.copyOfRange(file, from, to), part.body());
        }
        HttpResponse<byte[]> suffix = server.get(path, "Range", "bytes=-500");
        assertArrayEquals(Arrays.copyOfRange(file, file.length - 500, file.length), suffix.body());
        assertEquals(200, server.get(path, "Range", "bytes=5-1").statusCode());
        assertEquals(
                200,
                server.get(path, "Range", "bytes=" + "0-0,".repeat(1000) + "1-1")
                        .statusCode());
    }

    @Test
    void aRangePastTheEndSaysHowLongTheFileIs() {
        HttpResponse<byte[]> none = server.get(path, "Range", "bytes=999999999-");
        assertEquals(416, none.statusCode());
        assertEquals("bytes */200000", field(none, "Content-Range"));
        assertEquals("application/problem+json", field(none, "Content-Type"));
    }

    @Test
    void severalRangesComeInParts() {
        byte[] file = server.get(path).body();
        HttpResponse<byte[]> parts = server.get(path, "Range", "bytes=0-9,100-199,-10");
        assertEquals(206, parts.statusCode());
        String type = field(parts, "Content-Type");
        assertTrue(type.startsWith("multipart/byteranges; boundary="), type);
        String body = new String(parts.body(), StandardCharsets.ISO_8859_1);
        String boundary = type.substring(type.indexOf('=') + 1);
        String[] pieces = body.split("\r\n--" + boundary);
        assertEquals(5, pieces.length);
        assertEquals("--\r\n", pieces[4]);
        assertEquals(part(file, 0, 10), content(pieces[1]));
        assertEquals(part(file, 100, 200), content(pieces[2]));
        assertEquals(part(file, file.length - 10, file.length), content(pieces[3]));
        assertTrue(pieces[2].contains("Content-Range: bytes 100-199/200000\r\n"));
    }

    @Test
    void ifRangeWithAnOldTagGetsTheNewWhole() {
        String tag = field(server.get(path), "ETag");
        assertEquals(
                206, server.get(path, "Range", "bytes=0-9", "If-Range", tag).statusCode());
        HttpResponse<byte[]> changed = server.get(path, "Range", "bytes=0-9", "If-Range", "\"old\"");
        assertEquals(200, changed.statusCode());
        assertEquals(200_000, changed.body().length);
    }

    @Test
    void aDownloadHasAGoodName() {
        String name = field(server.get(path + "?download"), "Content-Disposition");
        assertEquals(
                "attachment; filename=\"" + server.article.id() + ".mp3\"; filename*=UTF-8''"
                        + "The%20%C5%81%C3%B3d%C5%BA%20tram%20a%20%E2%80%9Cshort%E2%80%9D%20history.mp3",
                name);
    }

    @Test
    void soundInTheMakingIsAStream() throws IOException {
        HandSound sound = inTheMaking();
        HttpResponse<InputStream> answer = open();
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("ETag").isEmpty());
        assertTrue(answer.headers().firstValue("Accept-Ranges").isEmpty());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        try (InputStream in = answer.body()) {
            assertArrayEquals(new byte[] {1, 2, 3}, in.readNBytes(3));
            sound.live.feed(new byte[] {4, 5});
            assertArrayEquals(new byte[] {4, 5}, in.readNBytes(2));
            sound.live.end();
            assertEquals(-1, in.read());
        }
    }

    @Test
    void aStreamThatFailsNeverEndsCleanly() throws IOException {
        HandSound sound = inTheMaking();
        try (InputStream in = open().body()) {
            assertArrayEquals(new byte[] {1, 2, 3}, in.readNBytes(3));
            sound.live.fail(new IOException("The voice is gone."));
            assertThrows(IOException.class, in::readAllBytes);
        }
    }

    @Test
    void aListenerThatLeavesClosesItsSource() throws Exception {
        HandSound sound = inTheMaking();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(socket.getInputStream().read() >= 0);
        }
        for (int i = 0; i < 10_000 && sound.live.closed.getCount() > 0; i++) {
            sound.live.feed(new byte[10_000]);
            sound.live.closed.await(1, TimeUnit.MILLISECONDS);
        }
        assertTrue(sound.live.closed.await(30, TimeUnit.SECONDS));
    }

    /**
     * What a browser does that is given another address for its player: it leaves before it has been answered. The
     * container may end the exchange while the worker that knew the length is still on its way back from the answer.
     */
    @Test
    void aListenerThatLeavesBeforeTheAnswerHoldsNobodyUp() throws Exception {
        byte[] file = HandStudio.bytes("left", 1_000_000);
        for (int round = 0; round < 200; round++) {
            HandSound sound = new HandSound("e".repeat(64), file);
            server.studio.sounds.clear();
            server.studio.maker = key -> sound;
            int started = server.studio.started.get();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                while (server.studio.started.get() == started) {
                    Thread.onSpinWait();
                }
                socket.setSoLinger(true, 0);
            }
            Thread worker = new Thread(() -> sound.known.complete((long) file.length));
            worker.start();
            worker.join(10_000);
            assertFalse(worker.isAlive(), "the worker is held up by a listener who has left");
        }
        assertEquals(200, server.get("/api/articles").statusCode());
    }

    @Test
    void aFailureBeforeTheFirstSoundIsAnAnswer() {
        server.studio.maker = key -> {
            HandSound sound = new HandSound(key, new byte[0]);
            sound.begun = CompletableFuture.failedFuture(
                    new ProductionException(ProductionException.Reason.NOTHING_TO_SPEAK, "Nothing."));
            return sound;
        };
        HttpResponse<byte[]> answer = server.get(path);
        assertEquals(422, answer.statusCode());
        assertEquals("application/problem+json", field(answer, "Content-Type"));
    }

    @Test
    void aFullQueueSaysWhenToComeBack() {
        server.studio.maker = key -> {
            throw new ProductionException(ProductionException.Reason.BUSY, "Full.");
        };
        HttpResponse<byte[]> answer = server.get(path);
        assertEquals(429, answer.statusCode());
        assertFalse(field(answer, "Retry-After").isEmpty());
    }

    @Test
    void aRequestWithARangeWaitsForTheLength() {
        server.studio.maker = key -> {
            HandSound sound = new HandSound(key, HandStudio.bytes(key, 1000));
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(() -> sound.known.complete(1000L));
            return sound;
        };
        HttpResponse<byte[]> answer = server.get(path, "Range", "bytes=0-1");
        assertEquals(206, answer.statusCode());
        assertEquals("bytes 0-1/1000", field(answer, "Content-Range"));
    }

    @Test
    void headStartsNothing() {
        HttpResponse<byte[]> head = server.send("HEAD", path, "");
        assertEquals(200, head.statusCode());
        assertEquals(0, server.studio.started.get());
        assertTrue(head.headers().firstValue("Content-Length").isEmpty());
    }

    @Test
    void slowListenersHoldNoThreads() throws Exception {
        byte[] file = HandStudio.bytes("slow", 8_000_000);
        server.studio.maker = key -> HandSound.finished(key, file);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertTrue(socket.getInputStream().read() >= 0);
            }
            assertEquals(200, server.get("/api/articles").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private HandSound inTheMaking() {
        HandSound sound = new HandSound("f".repeat(64), new byte[0]);
        sound.live.feed(new byte[] {1, 2, 3});
        server.studio.maker = key -> sound;
        return sound;
    }

    private HttpResponse<InputStream> open() {
        return TestServer.CLIENT
                .sendAsync(HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
    }

    private static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String part(byte[] file, int from, int to) {
        return new String(Arrays.copyOfRange(file, from, to), StandardCharsets.ISO_8859_1);
    }

    private static String content(String piece) {
        return piece.substring(piece.indexOf("\r\n\r\n") + 4);
    }
}
