package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
