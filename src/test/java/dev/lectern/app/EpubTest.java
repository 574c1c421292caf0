package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Books as readers get them: judged by EPUBCheck and Ace, their overlays compared with the timeline. */
@Timeout(300)
class EpubTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.copy(Path.of("src/test/resources/publish/everything.md"), articles.resolve("everything.md"));
        Files.writeString(articles.resolve("silent.md"), "---\ntitle: Silent\n---\n...\n");
        Files.writeString(articles.resolve("short.md"), "# Short\n\nIt is short.\n");
        Files.writeString(articles.resolve("nav.md"), "# Nav\n\nIts name is that of a list.\n");
        try (DirectoryStream<Path> samples = Files.newDirectoryStream(Path.of("articles"), "*.{md,txt,html}")) {
            for (Path sample : samples) {
                Files.copy(sample, articles.resolve(sample.getFileName()));
            }
        }
        service = Service.open(articles, StudioSettings.of(folder.resolve("audio")), HttpSettings.local());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void epubcheckFindsNothingInAnArticleASilentOneAndTheLibrary() throws Exception {
        for (String path : List.of(
                "/api/articles/everything.epub", "/api/articles/silent.epub", "/api/articles.epub?language=en")) {
            assertEquals("", new BookJudges(folder).epubcheck(get(path).body()), path);
        }
    }

    @Test
    void anArticleHasAFileOfItsOwnWhateverItIsCalled() throws Exception {
        Map<String, byte[]> files = unzip(get("/api/articles/nav.epub").body());
        assertEquals("Nav", xml(files.get("EPUB/nav.xhtml")).selectFirst("h1").text());
        String opf = new String(files.get("EPUB/package.opf"), StandardCharsets.UTF_8);
        String contents = opf.replaceFirst("(?s).* href=\"([^\"]+)\"[^>]* properties=\"nav\".*", "$1");
        assertEquals(1, xml(files.get("EPUB/" + contents)).select("#contents").size());
    }

    @Test
    void aceFindsNothingInTheLibrary() throws Exception {
        assertEquals("", new BookJudges(folder).ace(get("/api/articles.epub").body()));
    }

    @Test
    void clipsFollowEachOtherThroughTheWholeSoundAndNameWhatIsThere() throws Exception {
        Map<String, byte[]> files = unzip(get("/api/articles/everything.epub").body());
        Document text = xml(files.get("EPUB/everything.xhtml"));
        Document overlay = xml(files.get("EPUB/everything.smil"));
        double at = 0;
        for (Element clip : overlay.select("par")) {
            assertEquals(at, seconds(clip.selectFirst("audio").attr("clipBegin")), 1e-9);
            at = seconds(clip.selectFirst("audio").attr("clipEnd"));
            String id = clip.selectFirst("text").attr("src").replaceFirst(".*#", "");
            assertEquals(1, text.select("[id=" + id + "]").size(), id);
        }
        JsonNode timeline = new ObjectMapper()
                .readTree(get("/api/articles/everything/timeline.json").body());
        assertEquals(timeline.path("duration").asDouble(), at, 1e-3);
        String opf = new String(files.get("EPUB/package.opf"), StandardCharsets.UTF_8);
        assertTrue(opf.contains("<meta property=\"media:duration\">" + String.format("%.4f", at) + "s</meta>"), opf);
        assertArrayEquals(get("/api/articles/everything/audio.mp3").body(), files.get("EPUB/everything.mp3"));
    }

    @Test
    void everyWordOfTheTimelineLightsUpAsItIsWritten() throws Exception {
        Map<String, byte[]> files = unzip(get("/api/articles/everything.epub").body());
        Document text = xml(files.get("EPUB/everything.xhtml"));
        List<String> lit = new ArrayList<>();
        for (Element target : xml(files.get("EPUB/everything.smil")).select("par > text")) {
            lit.add(text.selectFirst("[id=" + target.attr("src").replaceFirst(".*#", "") + "]")
                    .wholeText());
        }
        String written = new ObjectMapper()
                .readTree(get("/api/articles/everything").body())
                .path("text")
                .asText();
        List<String> words = new ArrayList<>();
        int end = 0;
        for (JsonNode cue : new ObjectMapper()
                .readTree(get("/api/articles/everything/timeline.json").body())
                .path("cues")) {
            boolean sentence = cue.path("kind").asText().equals("sentence");
            if (sentence) {
                end = Math.max(end, cue.path("from").asInt());
            } else if (cue.path("from").asInt() >= end) {
                end = cue.path("to").asInt();
                words.add(written.substring(cue.path("from").asInt(), end));
            }
        }
        assertEquals(words, lit);
        assertTrue(words.containsAll(List.of("$3.5bn", "Łódź", "670,000")), words.toString());
    }

    @Test
    void theSameArticlesAreTheSameBytesAndAreNotSentTwice() throws Exception {
        HttpResponse<byte[]> first = get("/api/articles.epub");
        assertArrayEquals(first.body(), get("/api/articles.epub").body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, get("/api/articles.epub", "If-None-Match", tag).statusCode());
        assertEquals("mimetype", unzip(first.body()).keySet().iterator().next());
        assertEquals("mimetypeapplication/epub+zip", new String(first.body(), 30, 28, StandardCharsets.US_ASCII));
    }

    @Test
    void whatNothingIsFoundForIsNoBook() throws Exception {
        assertEquals(404, get("/api/articles.epub?q=nowhere").statusCode());
        assertEquals(404, get("/api/articles/nowhere.epub").statusCode());
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static Document xml(byte[] file) {
        return Jsoup.parse(new String(file, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static double seconds(String clock) {
        return Double.parseDouble(clock.replaceFirst("s$", ""));
    }

    private static HttpResponse<byte[]> get(String path, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
