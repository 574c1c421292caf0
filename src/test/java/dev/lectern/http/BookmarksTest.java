package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bookmarks as clients put, list and take them away. */
@Timeout(60)
class BookmarksTest {
    @TempDir
    Path folder;

    @Test
    void putsListsAndTakesAway() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String all = "/api/articles/" + server.article.id() + "/bookmarks";
            assertEquals("{\"bookmarks\":[]}", TestServer.text(server.get(all)));
            int at = server.article.text().indexOf("It stopped");
            assertEquals(
                    200,
                    put(server, all + "/" + at, "{\"note\":\"Why — “łódź”?\"}").statusCode());
            assertEquals(200, put(server, all + "/0", "{}").statusCode());
            HttpResponse<byte[]> answer = server.get(all);
            JsonNode list = new ObjectMapper().readTree(answer.body()).get("bookmarks");
            assertEquals(2, list.size());
            assertEquals("", list.get(0).get("note").asText());
            assertEquals(at, list.get(1).get("at").asInt());
            assertEquals("Why — “łódź”?", list.get(1).get("note").asText());
            assertTrue(list.get(1).get("words").asText().startsWith("It stopped."));
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertEquals(304, server.get(all, "If-None-Match", tag).statusCode());
            assertEquals(204, server.send("DELETE", all + "/" + at, "").statusCode());
            assertEquals(404, server.send("DELETE", all + "/" + at, "").statusCode());
            server.send("DELETE", "/api/articles/" + server.article.id(), "");
            assertEquals(404, server.get(all).statusCode());
        }
    }

    @Test
    void refusesWhatIsNoBookmark() {
        try (TestServer server = new TestServer(folder)) {
            String all = "/api/articles/" + server.article.id() + "/bookmarks/";
            for (String body :
                    List.of("[]", "{\"note\":1}", "{\"more\":1}", "{\"note\":\"" + "n".repeat(2001) + "\"}")) {
                assertEquals(400, put(server, all + "0", body).statusCode(), body);
            }
            assertEquals(400, put(server, all + "9999", "{}").statusCode());
            assertEquals(404, put(server, all + "x", "{}").statusCode());
            assertEquals(404, put(server, all + "99999999999", "{}").statusCode());
            assertEquals(
                    404, put(server, "/api/articles/none/bookmarks/0", "{}").statusCode());
            assertEquals(
                    415,
                    server.send("PUT", all + "0", "{}", "Content-Type", "text/plain")
                            .statusCode());
        }
    }

    private static HttpResponse<byte[]> put(TestServer server, String address, String body) {
        return server.send("PUT", address, body, "Content-Type", "application/json");
    }
}
