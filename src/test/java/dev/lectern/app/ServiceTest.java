package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole service with its real voice, from an article to its sound. */
@Timeout(120)
class ServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String STORY = "# Hello\n\nThis is the first sentence. This is another, with $3.5bn in it.\n";

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = Service.open(
                folder.resolve("articles"),
                StudioSettings.of(folder.resolve("audio")),
                HttpSettings.local(),
                Optional.empty());
        HttpResponse<byte[]> added = send("POST", "/api/articles", STORY, "Content-Type", "text/markdown");
        assertEquals(201, added.statusCode());
        assertEquals(
                "/api/articles/hello", added.headers().firstValue("Location").orElse(""));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void liveAndFinishedMp3AreTheSameButForTheHeader() throws Exception {
        byte[] live = get("/api/articles/hello/audio.mp3?rate=1.1").body();
        HttpResponse<byte[]> finished = get("/api/articles/hello/audio.mp3?rate=1.10", "Range", "bytes=0-");
        assertEquals(206, finished.statusCode());
        assertEquals(live.length, finished.body().length);
        assertArrayEquals(sound(live), sound(finished.body()));
    }

    @Test
    void everyFormatIsGivenAndAnyRangeOfItIsItsBytes() throws Exception {
        for (String extension : List.of("wav", "mp3", "opus")) {
            String path = "/api/articles/hello/audio." + extension;
            HttpResponse<byte[]> whole = finished(path);
            byte[] middle = get(path, "Range", "bytes=1000-1999").body();
            assertArrayEquals(Arrays.copyOfRange(whole.body(), 1000, 2000), middle, extension);
            String location = whole.headers().firstValue("Content-Location").orElseThrow();
            assertArrayEquals(whole.body(), finished(location).body(), extension);
        }
    }

    @Test
    void timesNameWhatIsHeard() throws Exception {
        JsonNode timeline = json(get("/api/articles/hello/timeline.json"));
        assertTrue(timeline.path("complete").asBoolean());
        String text = json(get("/api/articles/hello")).path("text").asText();
        List<String> words = timeline.path("cues").findParents("kind").stream()
                .filter(cue -> cue.path("kind").asText().equals("word"))
                .map(cue ->
                        text.substring(cue.path("from").asInt(), cue.path("to").asInt()))
                .toList();
        assertTrue(words.contains("$3.5bn"), words.toString());
        assertTrue(new String(get("/api/articles/hello/timeline.vtt").body(), StandardCharsets.UTF_8)
                .startsWith("WEBVTT\n"));
    }

    @Test
    void pcmBesideTheEventsIsTheSoundOfTheWav() throws Exception {
        byte[] wav = get("/api/articles/hello/audio.wav", "Range", "bytes=0-").body();
        ByteArrayOutputStream pcm = new ByteArrayOutputStream();
        HttpResponse<byte[]> events = get("/api/articles/hello/narration?audio=pcm", "Accept", "application/x-ndjson");
        for (String line : new String(events.body(), StandardCharsets.UTF_8).split("\n")) {
            JsonNode event = new ObjectMapper().readTree(line);
            pcm.writeBytes(Base64.getDecoder().decode(event.path("audio").asText("")));
        }
        assertTrue(pcm.size() > 0);
        byte[] sound = pcm.toByteArray();
        int header = wav.length - sound.length;
        assertTrue(header >= 44, "header of " + header);
        assertArrayEquals(Arrays.copyOfRange(wav, header, wav.length), sound);
    }

    @Test
    void anyTextIsSpoken() throws Exception {
        HttpResponse<byte[]> spoken = get("/api/speech?text=Hello+there");
        assertEquals(200, spoken.statusCode());
        assertEquals("RIFF", new String(spoken.body(), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(spoken.body().length > 16_000);
    }

    @Test
    void nothingToSpeakIsSaidSo() throws Exception {
        assertEquals(
                201,
                send("POST", "/api/articles", "...\n", "Content-Type", "text/plain")
                        .statusCode());
        assertEquals(422, get("/api/speech?text=...").statusCode());
    }

    /** The file; asked for again while its length is not known, which for a busy machine may be longer than a second. */
    private static HttpResponse<byte[]> finished(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "Range", "bytes=0-");
        while (answer.statusCode() == 200 || answer.statusCode() == 404) {
            answer = get(path, "Range", "bytes=0-");
        }
        assertEquals(206, answer.statusCode(), path);
        return answer;
    }

    /** What follows the tag and the Info frame, whose totals and chapter times nobody knows while the sound is made. */
    private static byte[] sound(byte[] mp3) {
        return Arrays.copyOfRange(mp3, 600, mp3.length);
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    private static HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
