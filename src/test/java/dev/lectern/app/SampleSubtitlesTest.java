package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.Node;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The WebVTT of every sample article, read by the parser of the standard's editors. */
@Timeout(120)
class SampleSubtitlesTest {
    @Test
    void theReferenceParserHasNoComplaint(@TempDir Path folder) throws Exception {
        try (Service service =
                Service.open(Path.of("articles"), StudioSettings.of(folder.resolve("audio")), HttpSettings.local())) {
            JsonNode articles =
                    new ObjectMapper().readTree(get(service, "/api/articles")).path("articles");
            assertTrue(articles.size() >= 6);
            for (JsonNode article : articles) {
                String id = article.path("id").asText();
                String vtt = get(service, "/api/articles/" + id + "/timeline.vtt");
                JsonNode found = new ObjectMapper().readTree(Node.run("webvtt.js", "webvtt-parser", vtt));
                assertEquals("[]", found.path("errors").toString(), id);
                assertTrue(found.path("cues").asInt() > 20, id);
            }
        }
    }

    private static String get(Service service, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
