package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One range of sound that lies open is answered without a route, and just as the route answers. */
@Timeout(60)
class ShortWayTest {
    @TempDir
    Path folder;

    private TestServer server;
    private String path;
    private byte[] file;
    private String byKey;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        path = "/api/articles/" + server.article.id() + "/audio.mp3";
        HttpResponse<byte[]> whole = server.get(path);
        file = whole.body();
        byKey = whole.headers().firstValue("Content-Location").orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theAnswerIsTheRoutesToTheByteAndField() {
        for (String address : List.of(path, byKey, path.replace("/api/", "/%61pi/"), byKey.replace("mp3", "m%703"))) {
            for (String range : List.of("0-0", "1000-66535", "0-", "-1", "199000-300000", "100-170000")) {
                server.studio.atHand = Optional::empty;
                HttpResponse<byte[]> byRoute = server.get(address, "Range", "bytes=" + range);
                server.studio.atHand = HandStudio.open(file.length, file);
                int before = server.studio.asked.get();
                HttpResponse<byte[]> shortly = server.get(address, "Range", "bytes=" + range);
                assertEquals(before, server.studio.asked.get(), "no route was taken");
                assertEquals(206, shortly.statusCode());
                assertEquals(fields(byRoute.headers()), fields(shortly.headers()));
                assertArrayEquals(byRoute.body(), shortly.body(), range);
            }
        }
        String meters = TestServer.text(server.get("/metrics"));
        assertTrue(meters.contains("route=\"/api/articles/{id}/audio.{ext}\",status=\"206\"} 24.0"), meters);
        assertTrue(meters.contains("route=\"/audio/{key}.{ext}\",status=\"206\"} 24.0"), meters);
    }

    private static Map<String, List<String>> fields(HttpHeaders headers) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(headers.map());
        fields.remove("Date");
        return fields;
    }

    @Test
    void whatIsNotPlainIsLeftToTheRoute() {
        server.studio.atHand = HandStudio.open(200_000, new byte[200_000]);
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(200, routed(path).statusCode());
        assertEquals(
                304,
                server.get(path, "Range", "bytes=0-9", "If-None-Match", tag).statusCode());
        assertEquals(
                412,
                server.get(path, "Range", "bytes=0-9", "If-Match", "\"other\"").statusCode());
        assertEquals(
                200, routed(path, "Range", "bytes=0-9", "If-Range", "\"old\"").statusCode());
        assertEquals(206, routed(path, "Range", "bytes=0-9", "If-Range", tag).statusCode());
        assertEquals(206, routed(path, "Range", "bytes=0-9,20-29").statusCode());
        assertEquals(416, routed(path, "Range", "bytes=200000-").statusCode());
        assertEquals(200, routed(path, "Range", "lines=1-2").statusCode());
        assertEquals(206, routed(path + "?download", "Range", "bytes=0-9").statusCode());
        assertEquals(
                404,
                server.get("/api/articles/nobody/audio.mp3", "Range", "bytes=0-9")
                        .statusCode());
        assertEquals(
                404,
                server.get(byKey.replace(".mp3", ".ogg"), "Range", "bytes=0-9").statusCode());
    }

    private HttpResponse<byte[]> routed(String address, String... fields) {
        int before = server.studio.asked.get();
        HttpResponse<byte[]> answer = server.get(address, fields);
        assertTrue(server.studio.asked.get() > before, "the route was taken");
        return answer;
    }

    @Test
    void aFileThatCannotBeReadIsLeftToTheRoute() {
        server.studio.atHand = HandStudio.open(file.length, new byte[0]);
        HttpResponse<byte[]> answer = routed(path, "Range", "bytes=5-99");
        assertEquals(206, answer.statusCode());
        assertArrayEquals(Arrays.copyOfRange(file, 5, 100), answer.body());
    }

    @Test
    void aFileThatBreaksOffUnderWayNeverLooksWhole() {
        server.studio.atHand = HandStudio.open(file.length, Arrays.copyOf(file, 100_000));
        String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 206 "), answer.substring(0, 40));
        int body = answer.length() - answer.indexOf("\r\n\r\n") - 4;
        assertTrue(body < file.length, body + " characters");
    }

    @Test
    void itIsNoWayAroundTheDoors() throws IOException {
        server.close();
        Path tokens = folder.resolve("tokens");
        String listener = new Tokens(tokens, Clock.systemUTC()).make("listener", Set.of(Scope.LISTEN));
        server = new TestServer(folder.resolve("behind"), behind(tokens));
        server.studio.atHand = HandStudio.open(file.length, file);
        String other = "/api/articles/" + server.article.id() + "/audio.mp3";
        assertEquals(401, server.get(other, "Range", "bytes=0-9").statusCode());
        assertEquals(401, server.get(byKey, "Range", "bytes=0-9").statusCode());
        for (String[] shown : List.of(
                new String[] {"Authorization", "Bearer " + listener},
                new String[] {"Cookie", "lectern_token=" + listener})) {
            HttpResponse<byte[]> answer = server.get(other, "Range", "bytes=0-9", shown[0], shown[1]);
            assertArrayEquals(Arrays.copyOf(file, 10), answer.body());
        }
        assertEquals(0, server.studio.asked.get(), "no route was taken");
    }

    private static HttpSettings behind(Path tokens) {
        return new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.of(tokens), Set.of());
    }
}
