package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bodies are taken, and what those that are not are told. */
@Timeout(60)
class BodiesTest {
    private static final String END = "Connection: close\r\n\r\n";

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoIsRefusedBeforeTheBodyHasComeIsToldThatTheConnectionEnds() {
        String head = "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n";
        String answer = server.raw(head + "Content-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 415"), answer);
        assertTrue(answer.contains("Connection: close"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/articles,text/plain",
        "/api/speech,application/json",
        "/v1/audio/speech,application/json",
        "/process,application/x-www-form-urlencoded"
    })
    void aPackedBodyIsRefusedAndNotReadAsItStands(String path, String type) {
        for (String packing : List.of("gzip", "deflate, gzip", "br")) {
            HttpResponse<byte[]> answer =
                    server.send("POST", path, "It was dark.", "Content-Type", type, "Content-Encoding", packing);
            assertEquals(415, answer.statusCode(), packing);
            assertTrue(TestServer.text(answer).contains("send it without Content-Encoding"), TestServer.text(answer));
        }
        assertFalse(server.send("POST", path, "text=a", "Content-Type", type, "Content-Encoding", "identity")
                        .statusCode()
                == 415);
    }

    @Test
    void whatIsUnderstoodOnlyInPartIsNotAnsweredAsIfItWere() {
        String coded = server.raw("POST /api/explain HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: gzip, chunked\r\n" + END + "d\r\n{\"text\":\"hi\"}\r\n0\r\n\r\n");
        assertTrue(coded.startsWith("HTTP/1.1 501") && coded.contains("application/problem+json"), coded);
        String newer = server.raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertTrue(newer.startsWith("HTTP/1.1 505") && newer.contains("use HTTP/1.1"), newer);
        HttpResponse<byte[]> half =
                server.send("POST", "/api/explain", "{\"text\":\"\\ud800 hi\"}", "Content-Type", "application/json");
        assertEquals(400, half.statusCode(), TestServer.text(half));
    }

    /** A connection that is closed on bytes under way loses the answer now and then, so often enough in so many tries. */
    @Test
    void whoSendsALargeBodyHearsWhyItIsRefused() {
        String large = "x".repeat(3_000_000);
        String[] type = {"Content-Type", "text/plain"};
        String[] foreign = {"Content-Type", "text/plain", "Origin", "https://elsewhere.example"};
        for (int i = 0; i < 60; i++) {
            assertEquals(413, server.send("POST", "/api/articles", large, type).statusCode());
            assertEquals(
                    403, server.send("POST", "/api/articles", large, foreign).statusCode());
        }
    }

    @Test
    void bodiesAreBounded() {
        String large = "x".repeat(1_048_577);
        assertEquals(
                413,
                server.send("POST", "/api/articles", large, "Content-Type", "text/plain")
                        .statusCode());
        String fits = "word ".repeat(209_715) + "x";
        assertEquals(
                201,
                server.send("POST", "/api/articles", fits, "Content-Type", "text/plain")
                        .statusCode());
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            chunks.append("2000\r\n").append("x".repeat(0x2000)).append("\r\n");
        }
        String answer = server.raw("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        TestServer.assertProblem(answer);
    }

    @Test
    void bodiesHaveTheirTypeAndAreUtf8() {
        assertEquals(415, post("/api/articles", "a", "application/pdf"));
        assertEquals(400, post("/api/speech", "{\"text\":1}", "application/json"));
        assertEquals(415, post("/api/explain", "{\"text\":\"a\"}", "text/plain"));
        assertEquals(415, post("/api/articles", "a", "text/plain; charset=iso-8859-1"));
        assertEquals(400, post("/api/articles", "{\"text\":1}", "application/json"));
        assertEquals(400, post("/api/articles", "{\"text\":\"a\",\"text\":\"b\"}", "application/json"));
        assertEquals(400, post("/api/articles", "{\"text\":\"a\",\"colour\":\"b\"}", "application/json"));
        assertEquals(400, post("/api/articles", "[]", "application/json"));
        String answer = server.raw("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 2\r\n" + END + "\u00ff\u00fe");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    private int post(String path, String body, String type) {
        return server.send("POST", path, body, "Content-Type", type).statusCode();
    }
}
