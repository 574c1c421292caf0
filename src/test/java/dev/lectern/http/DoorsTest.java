package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what bad input gets. */
@Timeout(60)
class DoorsTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost | 200",
                "127.0.0.1 | 200",
                "[::1] | 200",
                "LOCALHOST:8080 | 200",
                "127.0.0.1:1 | 200",
                "evil.example | 403",
                "localhost.evil.example | 403",
                "evil.example:8080 | 403",
                "127.0.0.1.nip.io | 403"
            })
    void goesByItsOwnNamesAlone(String host, int status) {
        String answer = server.raw("GET /api/voices HTTP/1.1\r\nHost: " + host + "\r\n" + END);
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }

    @Test
    void aRequestThatNamesNoHostIsToldSo() {
        String answer = server.raw("GET /api/voices HTTP/1.0\r\n" + END);
        TestServer.assertProblem(answer);
        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("send the field Host"), answer);
    }

    @Test
    void anExpectationThatNobodyKnowsIsRefusedInWords() {
        String answer = server.raw("GET /api/voices HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\n" + END);
        TestServer.assertProblem(answer);
        assertTrue(answer.startsWith("HTTP/1.1 417") && answer.contains("only 100-continue"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/articles/%2e%2e HTTP/1.1",
                "GET /api/articles/..%2fx HTTP/1.1",
                "GET /api/articles/a%2fb HTTP/1.1",
                "GET /api/articles/a%00b HTTP/1.1",
                "GET /api/articles/a%zz HTTP/1.1",
                "GET /api/articles/A HTTP/1.1",
                "GET /api/articles/é HTTP/1.1",
                "GET /audio/../../etc/passwd HTTP/1.1",
                "GET /audio/..;/x.mp3 HTTP/1.1",
                "GET /api/articles/a?b HTTP/1.1",
                "GET /api/articles?limit=0 HTTP/1.1",
                "GET /api/articles?limit=101 HTTP/1.1",
                "GET /api/articles?q=a&q=b HTTP/1.1",
                "GET /api/articles?q=%ff HTTP/1.1",
                "GET /api/articles?q=% HTTP/1.1",
                "TRACE /api/articles HTTP/1.1",
                "DELETE /api/articles HTTP/1.1",
                "BEFORE /api/articles HTTP/1.1",
                "GET /api/nothing HTTP/1.1"
            })
    void badRequestsAreProblems(String line) {
        TestServer.assertProblem(server.raw(line + "\r\nHost: localhost\r\n" + END));
    }

    @Test
    void theContainerSOwnErrorsAreProblemsToo() {
        TestServer.assertProblem(server.raw("GARBAGE\r\n\r\n"));
        TestServer.assertProblem(server.raw("GET /api/" + "x".repeat(300) + " HTTP/1.1\r\nHost: localhost\r\n" + END));
        TestServer.assertProblem(
                server.raw("GET /api/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n" + END));
        TestServer.assertProblem(
                server.raw("GET /api HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n" + END));
        TestServer.assertProblem(
                server.raw("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" + END + "0\r\n\r\n"));
        TestServer.assertProblem(server.raw("GET /api HTTP/1.1\r\n" + END));
    }

    @Test
    void aLexiconThatCannotBeReadIsNotGivenOutAsAnEmptyOne() throws IOException {
        Files.write(folder.resolve("lexicon.pls"), new byte[] {'<', (byte) 0xff, '>'});
        HttpResponse<byte[]> answer = server.get("/api/lexicon");
        assertEquals(500, answer.statusCode(), "or the next entry would be written over it");
        assertTrue(TestServer.text(answer).contains("is not UTF-8"), TestServer.text(answer));
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotRemoved() {
        String address = "/api/articles/" + server.article.id();
        String read = server.get(address).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                412, server.send("DELETE", address, "", "If-Match", "\"old\"").statusCode());
        assertEquals(204, server.send("DELETE", address, "", "If-Match", read).statusCode());
    }

    @Test
    void stepsOutOfThePathOfAPublicUrlAreNoFaultOfOurs() {
        HttpSettings settings = new HttpSettings(
                "127.0.0.1", 0, Optional.of(URI.create("https://read.example/x")), Optional.empty(), Set.of());
        try (TestServer proxied = new TestServer(folder.resolve("proxied"), settings)) {
            for (String[] row : new String[][] {
                {"/x/../api/voices", "404"}, {"/x/api/voices", "200"}, {"/x/../x/nothing", "404"}, {"/x/../../y", "400"}
            }) {
                String answer = proxied.raw("GET " + row[0] + " HTTP/1.1\r\nHost: localhost\r\n" + END);
                assertTrue(answer.startsWith("HTTP/1.1 " + row[1]), row[0] + ": " + answer);
            }
        }
    }

    @Test
    void theOriginOfAPublicUrlIsTheOneThatBrowsersSend() {
        HttpSettings settings = new HttpSettings(
                "127.0.0.1", 0, Optional.of(URI.create("HTTPS://Read.Example:443/x")), Optional.empty(), Set.of());
        try (TestServer proxied = new TestServer(folder.resolve("proxied"), settings)) {
            for (String[] row : new String[][] {{"https://read.example", "201"}, {"http://read.example", "403"}}) {
                HttpResponse<byte[]> answer =
                        proxied.send("POST", "/api/articles", "Words.", "Content-Type", "text/plain", "Origin", row[0]);
                assertEquals(Integer.parseInt(row[1]), answer.statusCode(), row[0]);
            }
        }
    }

    @Test
    void aMethodThatIsNotTakenNamesThoseThatAre() {
        String answer = server.raw("DELETE /api/articles HTTP/1.1\r\nHost: localhost\r\n" + END);
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.contains("\r\nAllow: GET, POST, HEAD\r\n"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /api/articles/x | GET, HEAD, PUT, DELETE",
                "TRACE | /api/articles | GET, HEAD, POST",
                "BEFORE | /audio/x.mp3 | GET, HEAD",
                "PURGE | /api/explain | POST",
                "PATCH | /assets/css/base.css | GET, HEAD"
            })
    void aMethodThatExistsNowhereGetsThoseOfTheAddress(String method, String path, String allowed) {
        String answer = server.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + END);
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.contains("\r\nAllow: " + allowed + "\r\n"), answer);
    }

    @Test
    void pagesAnswerErrorsAsPages() {
        HttpResponse<byte[]> answer = server.get("/nothing/here");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertFalse(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("unsafe-inline")
                .contains("unsafe-inline"));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sec-Fetch-Site | cross-site | 403", "Sec-Fetch-Site | same-site | 403",
                "Sec-Fetch-Site | same-origin | 201", "Sec-Fetch-Site | none | 201",
                "Origin | https://evil.example | 403", "Origin | null | 403"
            })
    void otherSitesPagesChangeNothing(String name, String value, int status) {
        HttpResponse<byte[]> answer =
                server.send("POST", "/api/articles", "Some words.", "Content-Type", "text/plain", name, value);
        assertEquals(status, answer.statusCode());
    }

    @Test
    void itsOwnPageMayWrite() {
        String origin = "http://127.0.0.1:" + server.server.port();
        HttpResponse<byte[]> answer =
                server.send("POST", "/api/articles", "Words.", "Content-Type", "text/plain", "Origin", origin);
        assertEquals(201, answer.statusCode());
    }

    @Test
    void withATokenFileEverythingThatIsNotPublicNeedsAToken() throws IOException {
        Path file = folder.resolve("tokens");
        Tokens tokens = new Tokens(file, Clock.systemUTC());
        String reader = tokens.make("reader", Set.of(Scope.LISTEN));
        assertFalse(Files.readString(file).contains(reader));
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.of(file), Set.of());
        try (TestServer guarded = new TestServer(folder.resolve("guarded"), settings)) {
            HttpResponse<byte[]> refused = guarded.get("/api/articles");
            assertEquals(401, refused.statusCode());
            assertTrue(
                    refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
            assertEquals(200, guarded.get("/health/live").statusCode());
            String bearer = "Bearer " + reader;
            assertEquals(
                    200, guarded.get("/api/articles", "Authorization", bearer).statusCode());
            assertEquals(
                    401,
                    guarded.get("/api/articles", "Authorization", bearer + "x").statusCode());
            HttpResponse<byte[]> beyond = guarded.send(
                    "POST", "/api/articles", "Words.", "Content-Type", "text/plain", "Authorization", bearer);
            assertEquals(403, beyond.statusCode());
            HttpResponse<byte[]> page = guarded.get("/");
            assertEquals(401, page.statusCode());
            assertTrue(TestServer.text(page).contains("action=\"/sign-in\""));
            String cookie = guarded.send(
                            "POST", "/sign-in", "token=" + reader, "Content-Type", "application/x-www-form-urlencoded")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElse("");
            assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
            assertTrue(cookie.contains("; Max-Age=2592000;"), cookie);
            String kept = cookie.substring(0, cookie.indexOf(';'));
            HttpResponse<byte[]> shown = guarded.get("/", "Cookie", kept, "Accept", "text/html");
            assertEquals(200, shown.statusCode());
            assertEquals(cookie, shown.headers().firstValue("Set-Cookie").orElse(""), "A page begins the time anew.");
            for (HttpResponse<byte[]> other : List.of(
                    guarded.get("/api/articles", "Cookie", kept),
                    guarded.get("/", "Accept", "text/html", "Authorization", "Bearer " + reader),
                    guarded.get("/", "Cookie", "lectern_token=wrong", "Accept", "text/html"))) {
                assertTrue(other.headers().firstValue("Set-Cookie").isEmpty(), other.toString());
            }
            assertTrue(tokens.revoke(tokens.list().get(0).id()));
            assertEquals(
                    401, guarded.get("/api/articles", "Authorization", bearer).statusCode());
        }
    }
}
