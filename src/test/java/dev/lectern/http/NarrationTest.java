package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.production.Part;
import dev.lectern.production.Parts;
import dev.lectern.production.ProductionException;
import dev.lectern.text.Span;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Text, times and sound side by side. */
@Timeout(60)
class NarrationTest {
    private static final byte[] FIRST = HandStudio.bytes("first", 5760);
    private static final byte[] SECOND = HandStudio.bytes("second", 11520);

    @TempDir
    Path folder;

    private TestServer server;
    private String path;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        path = "/api/articles/" + server.article.id() + "/narration";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void linesHoldTheEventsInOrderAndTheAudioInPieces() throws IOException {
        server.studio.parts.add(new LaidOut(parts(), false));
        List<JsonNode> events = lines(server.get(path + "?audio=pcm", "Accept", "application/x-ndjson"));
        assertEquals(
                List.of("start", "sentence", "progress", "sentence", "sentence", "progress", "done"),
                events.stream().map(event -> event.path("event").asText()).toList());
        assertEquals(server.article.text(), events.get(0).path("text").asText());
        ByteArrayOutputStream audio = new ByteArrayOutputStream();
        int index = 0;
        for (JsonNode event : events) {
            if (event.path("event").asText().equals("sentence")) {
                assertEquals(index++, event.path("index").asInt());
                assertEquals(1, event.path("words").size());
                audio.writeBytes(Base64.getDecoder().decode(event.path("audio").asText()));
            }
        }
        assertArrayEquals(FIRST, java.util.Arrays.copyOf(audio.toByteArray(), FIRST.length));
        assertEquals(FIRST.length + SECOND.length, audio.size());
        assertEquals(0.54, events.get(6).path("duration").asDouble());
    }

    @Test
    void eventsAndLinesHoldTheSameObjects() throws IOException {
        server.studio.parts.add(new LaidOut(parts(), false));
        List<JsonNode> lines = lines(server.get(path, "Accept", "application/x-ndjson"));
        server.studio.parts.add(new LaidOut(parts(), false));
        List<String> events = TestServer.text(server.get(path))
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .toList();
        assertEquals(lines.size(), events.size());
        for (int i = 0; i < events.size(); i++) {
            ObjectNode line = (ObjectNode) lines.get(i);
            line.remove("event");
            assertEquals(line, new ObjectMapper().readTree(events.get(i)));
        }
    }

    @Test
    void aClientThatWasCutOffGoesOnAfterTheLastEventThatItSaw() throws IOException {
        server.studio.parts.add(new LaidOut(parts(), false));
        String whole = TestServer.text(server.get(path));
        assertTrue(whole.startsWith("id: "), whole);
        String third = whole.split("\n\n")[2];
        String id = third.substring(4, third.indexOf('\n'));
        server.studio.parts.add(new LaidOut(parts(), false));
        String rest = TestServer.text(server.get(path, "Last-Event-ID", id));
        assertTrue(whole.endsWith(rest), rest);
        assertEquals(4, rest.split("\n\n").length);
    }

    @Test
    void aFailureOnTheWayIsAnEventAndOneAtTheStartAnAnswer() throws IOException {
        server.studio.parts.add(new LaidOut(parts().subList(0, 1), true));
        List<JsonNode> events = lines(server.get(path, "Accept", "application/x-ndjson"));
        JsonNode last = events.get(events.size() - 1);
        assertEquals("error", last.path("event").asText());
        assertEquals(500, last.path("status").asInt());
        server.studio.parts.add(new LaidOut(List.of(), true));
        assertEquals(500, server.get(path).statusCode());
    }

    private static List<JsonNode> lines(HttpResponse<byte[]> response) throws IOException {
        assertEquals(
                "application/x-ndjson",
                response.headers().firstValue("Content-Type").orElse(""));
        List<JsonNode> events = new ArrayList<>();
        for (String line : TestServer.text(response).split("\n")) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    /** A passage of one sentence and one of two, of 180 and 360 ms. */
    private static List<Part> parts() {
        return List.of(
                new Part(0, 0, 2880, cues(0, 1200), FIRST, 0.1, false),
                new Part(1, 2880, 5760, join(cues(4000, 4800), cues(6000, 7000)), SECOND, 0, true));
    }

    private static List<Cue> cues(long from, long to) {
        Span span = new Span((int) from / 200, (int) to / 200);
        return List.of(new Cue(CueKind.SENTENCE, span, from, to), new Cue(CueKind.WORD, span, from, to));
    }

    private static List<Cue> join(List<Cue> one, List<Cue> other) {
        List<Cue> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Parts that are all there, and then fail or end. */
    private static final class LaidOut implements Parts {
        private final Deque<Part> waiting;
        private final boolean failing;

        LaidOut(List<Part> parts, boolean failing) {
            this.waiting = new ArrayDeque<>(parts);
            this.failing = failing;
        }

        @Override
        public Optional<Part> next() {
            if (waiting.isEmpty() && failing) {
                throw new ProductionException(ProductionException.Reason.SPEECH_FAILED, "The voice is gone.");
            }
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public boolean ended() {
            return waiting.isEmpty() && !failing;
        }

        @Override
        public void whenReady(Runnable callback) {
            callback.run();
        }

        @Override
        public void close() {}
    }
}
