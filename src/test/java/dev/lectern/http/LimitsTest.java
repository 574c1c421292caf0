package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import dev.lectern.Held;
import dev.lectern.Log;
import dev.lectern.http.door.Clients;
import dev.lectern.http.door.Rates;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one client may cost, how it is known, and what is written down of it. */
@Timeout(60)
class LimitsTest {
    private static final String ASKED = "/api/voices";

    @TempDir
    Path folder;

    private HttpSettings settings(Optional<Path> tokens, Set<String> proxies) {
        Limits limits =
                new Limits(5, proxies, 16 * 1024, Duration.ofSeconds(30), Duration.ofMillis(1500), Duration.ofDays(30));
        return new HttpSettings("127.0.0.1", 0, Optional.empty(), tokens, Set.of()).withLimits(limits);
    }

    @Test
    void whoeverAsksTooOftenWaitsAndNobodyElse() {
        try (TestServer server = new TestServer(folder, settings(Optional.empty(), Set.of("127.0.0.1")))) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, forwarded(server, "203.0.113.7").statusCode());
            }
            HttpResponse<byte[]> refused = forwarded(server, "203.0.113.7");
            assertEquals(429, refused.statusCode());
            int wait =
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0"));
            assertTrue(wait >= 1 && wait <= 12, "wait " + wait);
            assertEquals(429, forwarded(server, "198.51.100.1, 203.0.113.7").statusCode(), "a forged entry");
            assertEquals(200, forwarded(server, "203.0.113.8").statusCode());
            assertEquals(200, server.get(ASKED).statusCode(), "this machine");
        }
    }

    @Test
    void whatAnyoneForwardsCountsForNothing() {
        try (TestServer server = new TestServer(folder, settings(Optional.empty(), Set.of()))) {
            for (int i = 0; i < 20; i++) {
                assertEquals(200, forwarded(server, "203.0.113.7").statusCode());
            }
        }
    }

    @Test
    void addressesAreTheSameHoweverTheyAreWritten() {
        assertEquals(Clients.address("::1"), Clients.address("[0:0:0:0:0:0:0:1]:4711"));
        assertEquals(Clients.address("203.0.113.7"), Clients.address(" 203.0.113.7:4711"));
        assertEquals(Clients.address("203.0.113.7"), Clients.address("::ffff:203.0.113.7"));
        for (String none : new String[] {"unknown", "localhost", "1.2.3", "beef", "[::1", "1.2.3.4:", "::1::", ""}) {
            assertEquals(Optional.empty(), Clients.address(none), none);
        }
    }

    @Test
    void aClientIsCountedOnceWhateverPortsAndAddressesItHas() {
        try (TestServer server = new TestServer(folder, settings(Optional.empty(), Set.of("127.0.0.1")))) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, forwarded(server, "203.0.113.7:" + (4000 + i)).statusCode());
                assertEquals(200, forwarded(server, "[2001:db8:0:7::" + i + "]").statusCode());
                assertEquals(200, forwarded(server, "127.0.0.1, unknown").statusCode());
            }
            assertEquals(429, forwarded(server, "203.0.113.7").statusCode());
            assertEquals(429, forwarded(server, "2001:db8:0:7:ffff::").statusCode(), "one network, one client");
            assertEquals(
                    429, forwarded(server, "127.0.0.1, unknown").statusCode(), "a forged entry before an unnamed one");
            assertEquals(200, forwarded(server, "2001:db8:0:8::1").statusCode());
        }
    }

    @Test
    void whatDripsInIsNotWaitedForForEver() throws Exception {
        try (TestServer server = new TestServer(folder, settings(Optional.empty(), Set.of()))) {
            assertEquals("", drip(server, "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX: "));
            String body = drip(
                    server,
                    String.join(
                            "\r\n",
                            "POST /api/explain HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            "Content-Length: 1000",
                            "",
                            ""));
            assertTrue(body.startsWith("HTTP/1.1 408") && body.contains("took too long to arrive"), body);
            String second = drip(server, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET /he");
            assertTrue(second.startsWith("HTTP/1.1 200"), second);
        }
    }

    /** What is answered to a client that goes on with one byte now and then, until it is cut off. */
    private static String drip(TestServer server, String begun) throws Exception {
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            client.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            client.setSoTimeout(100);
            for (int b = 0; b >= 0; ) {
                try {
                    b = client.getInputStream().read();
                    answered.write(b < 0 ? new byte[0] : new byte[] {(byte) b});
                } catch (SocketTimeoutException stillOpen) {
                    client.getOutputStream().write(' ');
                }
            }
        } catch (SocketException cutOff) {
            // what was answered before has come
        }
        return answered.toString(StandardCharsets.US_ASCII);
    }

    private static HttpResponse<byte[]> forwarded(TestServer server, String addresses) {
        return server.get(ASKED, "X-Forwarded-For", addresses);
    }

    @Test
    void aBucketFillsWithTimeAndAClockSetBackChangesNothing() {
        Moved clock = new Moved();
        Rates rates = new Rates(60, clock);
        for (int i = 0; i < 60; i++) {
            assertEquals(0, rates.take("a"));
        }
        assertEquals(1, rates.take("a"));
        clock.now = clock.now.minus(Duration.ofHours(1));
        assertEquals(1, rates.take("a"));
        clock.now = clock.now.plusSeconds(2);
        assertEquals(0, rates.take("a"));
        assertEquals(0, rates.take("a"));
        assertEquals(1, rates.take("a"));
        clock.now = clock.now.plus(Duration.ofHours(1));
        for (int i = 0; i < 60; i++) {
            assertEquals(0, rates.take("a"));
        }
        assertEquals(1, rates.take("a"));
    }

    @Test
    void writesAndRefusedDoorsLeaveALineWithoutTextsOrTokens() throws Exception {
        Path file = folder.resolve("tokens");
        Tokens tokens = new Tokens(file, Clock.systemUTC());
        String token = tokens.make("writer", EnumSet.of(Scope.LISTEN, Scope.WRITE));
        String id = tokens.list().get(0).id();
        try (Log log = Log.open();
                TestServer server = new TestServer(folder, settings(Optional.of(file), Set.of()))) {
            String bearer = "Bearer " + token;
            server.send(
                    "PUT",
                    "/api/articles/kept",
                    "A secret text.",
                    "Content-Type",
                    "text/plain",
                    "Authorization",
                    bearer);
            server.get("/api/speech?text=Another+secret", "Authorization", bearer);
            server.get("/api/articles", "Authorization", bearer + "x");
            server.raw("GET /x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            Held.until(() -> audit(log).contains("refused: GET /x 403 for 127.0.0.1"));
            String lines = audit(log);
            assertTrue(lines.contains("done: PUT /api/articles/kept 201 for 127.0.0.1 by token " + id), lines);
            assertTrue(lines.contains("refused: GET /api/speech 403 for 127.0.0.1 by token " + id), lines);
            assertTrue(lines.contains("refused: GET /api/articles 401 for 127.0.0.1"), lines);
            String all = String.join("\n", log.lines(Level.TRACE));
            assertFalse(all.contains("secret") || all.contains(token), all);
        }
    }

    private static String audit(Log log) {
        return String.join("\n", log.lines(Level.INFO));
    }

    /** A clock in the test's hands. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
