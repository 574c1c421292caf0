package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text as events, for whoever waits for the first sound. */
class SpeechEventsTest {
    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void open() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<JsonNode> events(HttpResponse<byte[]> answer) throws Exception {
        assertEquals(200, answer.statusCode(), TestServer.text(answer));
        List<JsonNode> events = new ArrayList<>();
        for (String line : TestServer.text(answer).split("\n")) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    @Test
    void givesTimesBeforeSound() throws Exception {
        List<JsonNode> events = events(server.send(
                "POST",
                "/api/speech",
                "{\"text\":\"It cost $5. Why?\",\"rate\":1.5}",
                "Content-Type",
                "application/json",
                "Accept",
                "application/x-ndjson"));

        assertEquals("start", events.get(0).get("event").asText());
        assertEquals("It cost $5. Why?", events.get(0).get("text").asText());
        assertEquals("sentence", events.get(1).get("event").asText());
        assertEquals(8, events.get(1).get("words").get(2).get("from").asInt());
        assertEquals("audio", events.get(2).get("event").asText());
        JsonNode done = events.get(events.size() - 1);
        assertEquals("done", done.get("event").asText());
        assertEquals(2, done.get("sentences").asInt());
        long bytes = 0;
        for (JsonNode event : events) {
            bytes += event.has("audio") ? event.get("audio").binaryValue().length : 0;
        }
        assertEquals(done.get("duration").asDouble(), bytes / 2.0 / 16_000, 1e-9);
    }

    @Test
    void sendsServerSentEventsToo() {
        HttpResponse<byte[]> answer = server.get("/api/speech?text=Hello", "Accept", "text/event-stream");
        assertEquals(
                "text/event-stream", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(TestServer.text(answer).startsWith("id: 0\nevent: start\ndata: {"));
    }

    @Test
    void refusesWhatCannotBeSpoken() {
        HttpResponse<byte[]> answer = server.get("/api/speech?text=%E2%80%94", "Accept", "application/x-ndjson");
        assertEquals(422, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }
}
