package dev.lectern.app;

import static dev.lectern.app.Dialects.json;
import static dev.lectern.app.Dialects.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.Node;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients of OpenAI's speech interface, on a real port, with the real voice. */
@Timeout(120)
class OpenAiTest {
    @TempDir
    static Path folder;

    private static Dialects open;

    @BeforeAll
    static void start() throws Exception {
        open = Dialects.open(folder);
    }

    @AfterAll
    static void stop() {
        open.close();
    }

    @Test
    void theOfficialOpenaiClientIsServed() throws Exception {
        JsonNode came =
                new ObjectMapper().readTree(Node.run("openai.js", "openai", "http://127.0.0.1:" + open.service.port()));
        assertEquals("audio/mpeg", came.at("/formats/mp3/type").asText());
        assertTrue(came.at("/formats/mp3/bytes").asInt() > 20_000, came.toString());
        assertEquals("OggS", came.at("/formats/opus/start").asText());
        assertEquals("fLaC", came.at("/formats/flac/start").asText());
        assertEquals("RIFF", came.at("/formats/wav/start").asText());
        int pcm = came.at("/formats/pcm/bytes").asInt();
        int wav = came.at("/formats/wav/bytes").asInt();
        assertEquals(0, pcm % 4320, "whole slots of 180 ms at 24 kHz");
        assertTrue(Math.abs(pcm / 1.5 - wav) < 200, "as long at 24 kHz as the WAV file at 16 kHz: " + came);
        assertTrue(came.at("/slow/bytes").asInt() > 1.8 * pcm, came.toString());
        assertTrue(came.at("/slowest/bytes").asInt() > 3.5 * pcm, came.toString());
        assertTrue(came.at("/fast/bytes").asInt() < 0.4 * pcm, came.toString());
        assertTrue(came.at("/left/bytes").asInt() > 20_000, came.toString());
        assertEquals("Instructions are not followed here.", came.at("/notice").asText());
        assertEquals("speed", came.at("/tooFast/param").asText());
        assertEquals("loudness", came.at("/unknown/param").asText());
        assertEquals("stream_format", came.at("/form/param").asText());
        assertEquals("input", came.at("/empty/param").asText());
        assertEquals(pcm, came.at("/events/bytes").asInt());
        assertEquals("speech.audio.done", came.at("/events/last").asText());
        assertEquals("tts-1", came.at("/model").asText());
        assertEquals("BadRequestError", came.at("/voice/name").asText());
        assertEquals("voice", came.at("/voice/param").asText());
        assertEquals("response_format", came.at("/aac/param").asText());
        assertEquals("NotFoundError", came.at("/unknownModel/name").asText());
    }

    @Test
    void voicesAndModelsAreListed() throws Exception {
        JsonNode voices = json(open.get("/v1/audio/voices")).path("voices");
        for (String name : new String[] {"kevin16", "alloy", "echo", "fable", "onyx", "nova", "shimmer"}) {
            assertTrue(voices.findValuesAsText("id").contains(name), name);
        }
        assertTrue(json(open.get("/v1/audio/models"))
                .path("models")
                .findValuesAsText("id")
                .contains("tts-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v1/nothing      | 404",
                "DELETE | /v1/models       | 405",
                "PATCH  | /v1/audio/speech | 405",
                "POST   | /v1/audio/speech | 415",
                "GET    | /v1/models?x=1   | 400"
            })
    void errorsUnderV1HaveOpenaisShape(String method, String path, int status) throws Exception {
        HttpResponse<byte[]> answer = open.send(method, path, "");
        assertEquals(status, answer.statusCode());
        JsonNode error = json(answer).path("error");
        assertTrue(error.path("message").isTextual() && error.path("type").isTextual(), text(answer));
        assertTrue(error.has("param") && error.has("code"), text(answer));
    }

    @Test
    void doorsRefuseInItsWords() throws Exception {
        Path tokens = folder.resolve("tokens");
        String listener = Dialects.listener(tokens);
        try (Dialects guarded = Dialects.guarded(folder, tokens)) {
            HttpResponse<byte[]> stranger = guarded.get("/v1/models");
            assertEquals(401, stranger.statusCode());
            assertEquals("invalid_api_key", json(stranger).at("/error/code").asText());
            HttpResponse<byte[]> beyond = guarded.send("GET", "/v1/models", "", "Authorization", "Bearer " + listener);
            assertEquals(403, beyond.statusCode());
            assertEquals("permission_error", json(beyond).at("/error/type").asText());
        }
    }
}
