package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which voice is told of and taken, over HTTP, where there is no voice but the embedded one. */
@Timeout(60)
class VoicesTest {
    @TempDir
    Path folder;

    private static JsonNode json(TestServer server, String address) throws Exception {
        return new ObjectMapper().readTree(server.send("GET", address, "").body());
    }

    @Test
    void aLanguageThatNobodySpeaksComesWithAdvice() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            JsonNode swahili = json(server, "/api/voices?language=sw");
            assertEquals(0, swahili.path("voices").size());
            assertTrue(swahili.path("advice").asText().contains("Swahili"), swahili.toString());
            JsonNode english = json(server, "/api/voices?language=en-GB");
            assertEquals("kevin16", english.path("voices").path(0).path("id").asText());
            assertTrue(english.path("advice").isNull(), english.toString());
        }
    }

    @Test
    void thePageOfAnArticleThatNobodySpeaksSaysWhatToInstall() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            server.send(
                    "PUT",
                    "/api/articles/taa",
                    "---\nlanguage: sw\n---\n\n# Taa\n\nTaa ya kisiwa.",
                    "Content-Type",
                    "text/markdown");
            String page = TestServer.text(server.get("/read/taa"));
            assertTrue(page.contains("No voice here speaks Swahili") && page.contains("libespeak-ng1"), page);
            assertTrue(page.contains("lang=\"sw\""), page);
            String advice = json(server, "/api/articles/taa").path("advice").asText();
            assertTrue(advice.contains("Swahili") && advice.contains("libespeak-ng1"), advice);
        }
    }

    @Test
    void aVoiceThatIsNotHereIsNeverReplaced() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            server.send(
                    "PUT",
                    "/api/articles/one",
                    "---\nvoice: nobody\n---\n\nIt was dark.",
                    "Content-Type",
                    "text/markdown");
            assertEquals(
                    422, server.send("GET", "/api/articles/one/audio.wav", "").statusCode());
            assertEquals(
                    400,
                    server.send("GET", "/api/articles/one/audio.wav?voice=noone", "")
                            .statusCode());
        }
    }

    @Test
    void aBlockInAnotherLanguageIsMarkedWithIt() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String russian = Files.readString(Path.of("src/test/resources/voices/ru.txt"));
            server.send(
                    "PUT",
                    "/api/articles/two",
                    "---\nlanguage: en\n---\n\n# The light\n\nIt was dark on the island that night, and nobody saw it.\n\n"
                            + russian,
                    "Content-Type",
                    "text/markdown");
            JsonNode blocks = json(server, "/api/articles/two").path("blocks");
            assertTrue(blocks.path(1).path("language").isNull(), blocks.toString());
            assertEquals("ru", blocks.path(2).path("language").asText());
        }
    }
}
