package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sample article as a book of its own, and all of them as one, judged by EPUBCheck and Ace; minutes, so in the long battery alone. */
@EnabledIfSystemProperty(named = "lectern.soak", matches = "true")
@Timeout(300)
class BooksIT {
    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        service = Service.open(Path.of("articles"), StudioSettings.of(folder.resolve("audio")), HttpSettings.local());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<String> samples() throws Exception {
        List<String> ids = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("articles"), "*.{md,txt,html}")) {
            files.forEach(file -> ids.add(file.getFileName().toString().replaceFirst("\\.[a-z]+$", "")));
        }
        return ids;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judgesFindNothing(String article) throws Exception {
        byte[] book = book("/api/articles/" + article + ".epub");
        assertEquals("", new BookJudges(folder).epubcheck(book));
        assertEquals("", new BookJudges(folder).ace(book));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/articles.epub", "/api/articles.epub?q=radio"})
    void epubcheckFindsNothingInManyArticlesAsOneBook(String address) throws Exception {
        assertEquals("", new BookJudges(folder).epubcheck(book(address)));
    }

    private static byte[] book(String address) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
