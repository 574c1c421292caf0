package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.lectern.Node;
import dev.lectern.http.HttpSettings;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import dev.lectern.production.StudioSettings;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The podcast as apps find it: read by two of their parsers, its addresses followed. */
@Timeout(120)
class FeedTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BASE = "https://example.org/reading";

    @TempDir
    static Path folder;

    private static Service open;
    private static Service guarded;
    private static Tokens tokens;

    @BeforeAll
    static void start() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("old.md"), """
                ---
                author: Ann & Bo
                published: 2024-05-06
                language: en-GB
                ---
                # The old one

                It is old. It says so.

                ## Its second part

                It ends.
                """);
        Files.writeString(
                articles.resolve("new.md"), "---\ntitle: The <new> one\npublished: 2025-01-02\n---\nIt is new.\n");
        Files.writeString(articles.resolve("silent.md"), "---\ntitle: Silent\n---\n...\n");
        tokens = new Tokens(folder.resolve("tokens"), Clock.systemUTC());
        open = Service.open(articles, StudioSettings.of(folder.resolve("audio")), HttpSettings.local());
        HttpSettings settings = new HttpSettings(
                "127.0.0.1", 0, Optional.of(URI.create(BASE + "/")), Optional.of(folder.resolve("tokens")), Set.of());
        guarded = Service.open(articles, StudioSettings.of(folder.resolve("guarded")), settings);
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
    }

    @Test
    void romeReadsItAndEachEnclosureIsAsLongAsItSays() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(get(open, "/feed.xml"))));
        assertEquals(
                List.of("The <new> one", "The old one"),
                feed.getEntries().stream().map(SyndEntry::getTitle).toList());
        assertEquals(
                List.of("lectern:article:new", "lectern:article:old"),
                feed.getEntries().stream().map(SyndEntry::getUri).toList());
        for (SyndEntry entry : feed.getEntries()) {
            SyndEnclosure enclosure = entry.getEnclosures().get(0);
            assertEquals("audio/mpeg", enclosure.getType());
            String path = URI.create(enclosure.getUrl()).getPath();
            HttpResponse<byte[]> head = send(open, "HEAD", path);
            assertEquals(
                    enclosure.getLength(),
                    head.headers().firstValueAsLong("Content-Length").orElse(0));
            assertEquals("bytes", head.headers().firstValue("Accept-Ranges").orElse(""));
            assertEquals(enclosure.getLength(), get(open, path).body().length);
            HttpResponse<byte[]> part = get(open, path, "Range", "bytes=1000-1099");
            assertEquals(206, part.statusCode());
            assertEquals(100, part.body().length);
            assertTrue(entry.getForeignMarkup().stream()
                    .anyMatch(element -> element.getName().equals("transcript")
                            && element.getNamespaceURI().equals("https://podcastindex.org/namespace/1.0")));
        }
    }

    @Test
    void partytimeFindsTranscriptsChaptersAndArtwork() throws Exception {
        JsonNode feed = json(Node.run("partytime.js", "podcast-partytime", text(get(open, "/feed.xml"))));
        JsonNode old = feed.path("items").get(1);
        assertEquals("Ann & Bo", old.path("author").asText());
        JsonNode times = json(text(get(open, "/api/articles/old/timeline.json")));
        assertEquals(
                Math.round(times.path("duration").asDouble()),
                old.path("duration").asLong());
        assertEquals(3, old.path("podcastTranscripts").size());
        for (JsonNode transcript : old.path("podcastTranscripts")) {
            HttpResponse<byte[]> answer = follow(transcript.path("url").asText());
            assertEquals(
                    "*",
                    answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertTrue(answer.headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith(transcript.path("type").asText().replace("/srt", "/x-subrip")));
            assertTrue(text(answer).replaceAll("<[^>]*>", "").contains("It says so."), transcript.toString());
        }
        JsonNode chapters =
                json(text(follow(old.path("podcastChapters").path("url").asText())));
        assertEquals(
                "Its second part",
                chapters.path("chapters").get(1).path("title").asText());
        assertTrue(chapters.path("chapters").get(1).path("startTime").asDouble() > 1);
        byte[] cover = follow(feed.path("itunesImage").asText()).body();
        var picture = ImageIO.read(new java.io.ByteArrayInputStream(cover));
        assertEquals(picture.getWidth(), picture.getHeight());
        assertTrue(picture.getWidth() >= 1400);
    }

    @Test
    void aQueryHasAFeedOfItsOwn() throws Exception {
        JsonNode found =
                json(Node.run("partytime.js", "podcast-partytime", text(get(open, "/feed.xml?q=SAYS&language=en"))));
        assertEquals(1, found.path("items").size());
        assertEquals("Lectern: “SAYS” (en)", found.path("title").asText());
        assertFalse(text(get(open, "/feed.xml?language=fr")).contains("<item>"));
        assertEquals(400, get(open, "/feed.xml?language=4").statusCode());
        String page = text(get(open, "/?q=old")).replace("&#x3D;", "=");
        assertTrue(page.contains("rel=\"alternate\" type=\"application/rss+xml\""), page);
        assertTrue(page.contains("href=\"/feed.xml?q=old\""), page);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = get(open, "/feed.xml").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, get(open, "/feed.xml", "If-None-Match", tag).statusCode());
    }

    @Test
    void aTokenInTheAddressOpensTheFeedAndNothingElseUntilItIsTakenBack() throws Exception {
        String token = tokens.make("phone", Set.of(Scope.FEED));
        assertEquals(401, get(guarded, "/feed.xml").statusCode());
        JsonNode feed =
                json(Node.run("partytime.js", "podcast-partytime", text(get(guarded, "/feed.xml?token=" + token))));
        assertEquals(2, feed.path("items").size());
        for (JsonNode url : feed.findValues("url")) {
            assertTrue(url.asText().startsWith(BASE + "/feed/"), url.asText());
            assertTrue(url.asText().endsWith("?token=" + token), url.asText());
        }
        String audio = "/feed/old/audio.mp3?token=" + token;
        assertEquals(200, send(guarded, "HEAD", audio).statusCode());
        assertEquals(200, get(guarded, "/feed/cover.png?token=" + token).statusCode());
        assertEquals(400, get(open, "/api/articles?token=" + token).statusCode());
        assertEquals(401, get(guarded, "/api/articles?token=" + token).statusCode());
        String listener = tokens.make("page", Set.of(Scope.LISTEN));
        assertEquals(
                200,
                get(guarded, "/feed.xml", "Authorization", "Bearer " + listener).statusCode());
        assertEquals(403, get(guarded, "/feed.xml?token=" + listener).statusCode());
        tokens.revoke(tokens.list().get(0).id());
        assertEquals(401, send(guarded, "HEAD", audio).statusCode());
    }

    private static HttpResponse<byte[]> follow(String url) throws Exception {
        return get(open, URI.create(url).getPath());
    }

    private static HttpResponse<byte[]> get(Service service, String path, String... fields) throws Exception {
        return send(service, "GET", path, fields);
    }

    private static HttpResponse<byte[]> send(Service service, String method, String path, String... fields)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) {
            request.headers(fields);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
