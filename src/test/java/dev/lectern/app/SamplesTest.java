package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The articles that come with Lectern, through the whole service with nothing passed over. */
@Timeout(120)
class SamplesTest {
    private static final Path SAMPLES = Path.of("articles");
    private static final Pattern TOKEN = Pattern.compile("[^\\s]*[\\p{L}\\p{N}][^\\s]*");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = Service.open(SAMPLES, StudioSettings.of(folder.resolve("audio")), HttpSettings.local());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(md|txt|html)"))
                    .map(name -> name.replaceFirst("\\.[a-z]+$", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachWordHasItsTimeAndTheSoundIsAsLongAsTheTimes(String id) throws Exception {
        String text = json("/api/articles/" + id).path("text").asText();
        JsonNode timeline = json("/api/articles/" + id + "/timeline.json?skip=none");
        double duration = timeline.path("duration").asDouble();
        for (String kind : List.of("sentence", "word")) {
            inOrder(cues(timeline, kind), duration);
        }
        List<JsonNode> words = cues(timeline, "word");
        List<String> silent = TOKEN.matcher(text)
                .results()
                .filter(token -> words.stream().noneMatch(word -> over(word, token)))
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), silent, "tokens without a time");
        byte[] wav = get("/api/articles/" + id + "/audio.wav?skip=none");
        assertEquals(Math.round(duration * 16_000), (wav.length - header(wav)) / 2);
    }

    private static void inOrder(List<JsonNode> cues, double duration) {
        assertTrue(cues.size() > 10);
        double before = 0;
        for (JsonNode cue : cues) {
            assertTrue(cue.path("start").asDouble() >= before, cue + " begins before " + before);
            assertTrue(cue.path("end").asDouble() > cue.path("start").asDouble(), cue.toString());
            before = cue.path("end").asDouble();
        }
        assertTrue(before <= duration);
    }

    private static boolean over(JsonNode cue, MatchResult token) {
        return cue.path("from").asInt() < token.end() && cue.path("to").asInt() > token.start();
    }

    private static List<JsonNode> cues(JsonNode timeline, String kind) {
        List<JsonNode> cues = new ArrayList<>();
        timeline.path("cues").forEach(cue -> {
            if (cue.path("kind").asText().equals(kind)) {
                cues.add(cue);
            }
        });
        return cues;
    }

    /** Bytes in front of the samples: up to the end of the head of the chunk "data". */
    private static int header(byte[] wav) {
        String front = new String(wav, 0, 400, java.nio.charset.StandardCharsets.ISO_8859_1);
        return front.indexOf("data") + 8;
    }

    private static JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path));
    }

    private static byte[] get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + service.port() + path);
        var answer = CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
