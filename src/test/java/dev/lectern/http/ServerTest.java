package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first things that anybody asks a server. */
class ServerTest {
    @TempDir
    static Path folder;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsTheLibraryAndTheArticle() {
        HttpResponse<byte[]> library = server.get("/");
        assertEquals(200, library.statusCode());
        assertTrue(TestServer.text(library).contains("/read/" + server.article.id()), TestServer.text(library));
        HttpResponse<byte[]> page = server.get("/read/" + server.article.id());
        assertEquals(200, page.statusCode());
        assertTrue(TestServer.text(page).contains("It stopped."));
        assertEquals(404, server.get("/read/nothing").statusCode());
        assertTrue(TestServer.text(server.get("/nothing")).contains("<html"));
    }

    @Test
    void whatPagesAreMadeOfIsKeptForEverUnderTheNameOfItsEdition() {
        String page = TestServer.text(server.get("/"));
        Matcher named = Pattern.compile("/assets/([0-9a-f]{16})/css/base\\.css").matcher(page);
        assertTrue(named.find(), page);
        HttpResponse<byte[]> now = server.get(named.group());
        assertEquals("public, max-age=31536000, immutable", field(now, "Cache-Control"));
        HttpResponse<byte[]> plain = server.get("/assets/css/base.css");
        assertEquals("no-cache", field(plain, "Cache-Control"));
        assertArrayEquals(plain.body(), now.body());
        assertEquals(
                304,
                server.get(named.group(), "If-None-Match", field(now, "ETag")).statusCode());
        HttpResponse<byte[]> earlier = server.get("/assets/0123456789abcdef/css/base.css");
        assertEquals("no-cache", field(earlier, "Cache-Control"));
        assertArrayEquals(plain.body(), earlier.body());
        assertEquals(
                404, server.get("/assets/" + named.group(1) + "/css/none.css").statusCode());
    }

    private static String field(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void listsAndGivesArticles() {
        assertTrue(TestServer.text(server.get("/api/articles")).contains("\"id\":\"" + server.article.id() + "\""));
        HttpResponse<byte[]> text = server.get("/api/articles/" + server.article.id(), "Accept", "text/plain");
        assertEquals(server.article.text(), TestServer.text(text));
    }

    @Test
    void givesFinishedSoundWholeAndInParts() {
        String path = "/api/articles/" + server.article.id() + "/audio.mp3";
        HttpResponse<byte[]> whole = server.get(path);
        assertEquals(200, whole.statusCode());
        String location = whole.headers().firstValue("Content-Location").orElseThrow();
        assertArrayEquals(whole.body(), server.get(location).body());
        HttpResponse<byte[]> part = server.get(path, "Range", "bytes=10-19");
        assertEquals(206, part.statusCode());
        assertEquals(10, part.body().length);
    }

    @Test
    void answersErrorsAsProblems() {
        HttpResponse<byte[]> missing = server.get("/api/articles/none");
        assertEquals(404, missing.statusCode());
        assertEquals(
                "application/problem+json",
                missing.headers().firstValue("Content-Type").orElse(""));
    }
}
