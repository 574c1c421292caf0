package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import dev.lectern.production.ProductionException;
import dev.lectern.timing.Timeline;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Walks the table of routes, and compares it with what runs and with what the API says of itself. */
@Timeout(60)
class RoutesTest {
    @TempDir
    Path folder;

    @Test
    void everyRouteRunsAndRefusesParametersThatNobodyKnows() {
        try (TestServer server = new TestServer(folder)) {
            server.studio.timeline = unspoken();
            for (Route route : server.server.routes()) {
                int status = server.send(route.method(), address(server, route) + "?no-such=1", "")
                        .statusCode();
                assertEquals(400, status, route.toString());
                assertNotEquals(
                        405,
                        server.send(route.method(), address(server, route), "").statusCode(),
                        route.toString());
            }
        }
    }

    /** RFC 3986, 6.2.2.2: what was encoded without need changes nothing, and opens nothing. */
    @Test
    void anAddressWrittenInAnotherWayIsTheSameAndHasTheSameDoors() throws Exception {
        Path file = folder.resolve("tokens");
        String feed = new Tokens(file, Clock.systemUTC()).make("feed", Set.of(Scope.FEED));
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.of(file), Set.of());
        try (TestServer server = new TestServer(folder, settings)) {
            server.studio.timeline = unspoken();
            for (Route route : server.server.routes()) {
                String plain = address(server, route);
                String other = plain.replace("a", "%61")
                        .replace("e", "%65")
                        .replace(".", "%2e")
                        .replace("-", "%2D");
                for (String[] shown : new String[][] {{}, {"Authorization", "Bearer " + feed}}) {
                    assertEquals(
                            server.send(route.method(), plain, "", shown).statusCode(),
                            server.send(route.method(), other, "", shown).statusCode(),
                            route.method() + " " + other);
                }
            }
        }
        try (TestServer server = new TestServer(folder.resolve("open"))) {
            assertEquals(200, server.get("/%61pi/voices").statusCode());
            for (String strange :
                    List.of("/%2561pi/voices", "/api%2Fvoices", "/api/%2e%2e/api/voices", "/api/%2e/voices")) {
                assertEquals(400, server.get(strange).statusCode(), strange);
            }
        }
    }

    @Test
    void everyRouteButThePublicOnesNeedsAToken() throws Exception {
        Path file = folder.resolve("tokens");
        String feed = new Tokens(file, Clock.systemUTC()).make("feed", Set.of(Scope.FEED));
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.of(file), Set.of());
        Set<Scope> seen = new HashSet<>();
        try (TestServer server = new TestServer(folder, settings)) {
            server.studio.timeline = unspoken();
            for (Route route : server.server.routes()) {
                seen.add(route.scope());
                String address = address(server, route);
                int without = server.send(route.method(), address, "").statusCode();
                int beyond = server.send(route.method(), address, "", "Authorization", "Bearer " + feed)
                        .statusCode();
                if (route.scope() == Scope.PUBLIC) {
                    assertFalse(without == 403, route.toString());
                } else {
                    assertEquals(401, without, route.toString());
                    assertEquals(route.scope() != Scope.FEED, beyond == 403, route.toString());
                }
            }
        }
        assertTrue(seen.containsAll(Set.of(Scope.PUBLIC, Scope.LISTEN, Scope.WRITE, Scope.SPEECH, Scope.FEED)));
    }

    @Test
    void theDescriptionNamesEachRouteAndNoOther() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            JsonNode api =
                    new ObjectMapper().readTree(server.get("/openapi.json").body());
            Set<String> described = new HashSet<>();
            Set<String> ids = new HashSet<>();
            api.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                        assertTrue(ids.add(method.getValue().path("operationId").asText()), path.getKey());
                    }));
            Set<String> running = new HashSet<>();
            server.server.routes().forEach(route -> running.add(route.method() + " " + OpenApi.path(route)));
            assertEquals(running, described);
        }
    }

    @Test
    void whatIsCountedIsTold() {
        try (TestServer server = new TestServer(folder)) {
            server.get("/api/voices");
            String metrics = TestServer.text(server.get("/metrics"));
            for (String line : List.of(
                    "lectern_http_requests_total{method=\"GET\",route=\"/api/voices\",status=\"200\"} 1.0",
                    "lectern_narrations_active 1.0",
                    "lectern_speech_seconds_total 9.5",
                    "# TYPE lectern_http_request_seconds histogram")) {
                assertTrue(metrics.contains(line), line + "\n" + metrics);
            }
        }
    }

    private static CompletableFuture<Timeline> unspoken() {
        return CompletableFuture.failedFuture(
                new ProductionException(ProductionException.Reason.NOTHING_TO_SPEAK, "Nothing is laid out."));
    }

    private static String address(TestServer server, Route route) {
        return route.path()
                .replace("{id}", server.article.id())
                .replace("{ext}", route.path().matches(".*(timeline|transcript).*") ? "json" : "mp3")
                .replace("{key}", "0".repeat(64))
                .replace("{at}", "0")
                .replace("{model}", "tts-1")
                .replace("<path>", "icon.svg");
    }
}
