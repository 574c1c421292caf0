package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is to be heard next, and what was begun. */
@Timeout(60)
class QueueTest {
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    @Test
    void keepsTheOrderAndShowsWhatIsThere() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String id = server.article.id();
            assertEquals(
                    200,
                    put(server, "{\"articles\":[\"not-there-now\",\"" + id + "\"]}")
                            .statusCode());
            JsonNode list =
                    new ObjectMapper().readTree(server.get("/api/queue").body()).get("articles");
            assertEquals(1, list.size());
            assertEquals(id, list.get(0).get("id").asText());
            assertEquals(server.article.title(), list.get(0).get("title").asText());
            assertTrue(TestServer.text(server.get("/api/queue"))
                    .endsWith("\"order\":[\"not-there-now\",\"" + id + "\"]}"));
            assertEquals(200, put(server, "{\"articles\":[]}").statusCode());
            assertEquals("{\"articles\":[],\"order\":[]}", TestServer.text(server.get("/api/queue")));
        }
    }

    @Test
    void twoBrowsersDoNotOverwriteEachOther() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String queue = "{\"articles\":[\"" + server.article.id() + "\"]}";
            String empty = tag(server.get("/api/queue"));
            HttpResponse<byte[]> first = put(server, queue, "If-Match", empty);
            assertEquals(200, first.statusCode());
            assertEquals(
                    412, put(server, "{\"articles\":[]}", "If-Match", empty).statusCode());
            assertTrue(TestServer.text(server.get("/api/queue")).contains(server.article.id()));
            assertEquals(tag(first), tag(server.get("/api/queue")));
            assertEquals(
                    200,
                    put(server, "{\"articles\":[]}", "If-Match", tag(first)).statusCode());
            assertEquals(200, put(server, queue, "If-Match", "*").statusCode());
        }
    }

    @Test
    void refusesWhatIsNoQueue() {
        try (TestServer server = new TestServer(folder)) {
            for (String body : List.of(
                    "{}",
                    "[]",
                    "{\"articles\":\"a\"}",
                    "{\"articles\":[1]}",
                    "{\"articles\":[\"No id\"]}",
                    "{\"articles\":[\"a\",\"a\"]}",
                    "{\"articles\":[],\"more\":1}")) {
                HttpResponse<byte[]> answer = put(server, body);
                assertEquals(400, answer.statusCode(), body);
                assertTrue(TestServer.text(answer).contains("detail"), body);
            }
            assertEquals(
                    415,
                    server.send("PUT", "/api/queue", "a", "Content-Type", "text/plain")
                            .statusCode());
        }
    }

    @Test
    void listsWhatWasBegunAndNotHeardToTheEnd() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String place = "/api/articles/" + server.article.id() + "/place";
            assertEquals(0, begun(server).size());
            server.send("PUT", place, "{\"at\":4}", "Content-Type", JSON);
            assertEquals(server.article.id(), begun(server).get(0).get("id").asText());
            assertEquals(4, begun(server).get(0).get("place").get("at").asInt());
            server.send("PUT", place, "{\"at\":4,\"heard\":true}", "Content-Type", JSON);
            assertEquals(0, begun(server).size());
            assertEquals(400, server.get("/api/articles?begun&q=tram").statusCode());
        }
    }

    private static JsonNode begun(TestServer server) throws Exception {
        return new ObjectMapper()
                .readTree(server.get("/api/articles?begun").body())
                .get("articles");
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<byte[]> put(TestServer server, String body, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "Content-Type";
        all[fields.length + 1] = JSON;
        return server.send("PUT", "/api/queue", body, all);
    }
}
