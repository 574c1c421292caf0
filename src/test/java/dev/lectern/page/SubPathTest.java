package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.Nginx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lectern below a path of another host, behind a real proxy: whatever it gives leads back to it. */
@Timeout(120)
@ExtendWith(Stage.class)
class SubPathTest {
    private static final Pattern LARGE = Pattern.compile("/audio\\.|\\.epub$|/narration$");
    private static final Pattern IN_STYLES = Pattern.compile("url\\(\"([^\"]+)\"\\)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path GUIDE = Path.of("docs", "operating.md");

    private static String root;
    private static RunningLectern lectern;
    private static Nginx proxy;

    @BeforeAll
    static void start() throws Exception {
        int port = Nginx.freePort();
        root = "http://127.0.0.1:" + port + "/lectern";
        lectern = RunningLectern.start(Stage.articles(), "--public-url", root);
        proxy = Nginx.start(
                port, guide().replace("127.0.0.1:8080", lectern.at("/").getAuthority()));
    }

    @AfterAll
    static void stop() {
        proxy.close();
        lectern.close();
    }

    /** The settings that docs/operating.md gives for a sub-path. */
    private static String guide() throws Exception {
        String page = Files.readString(GUIDE);
        int from = page.indexOf("location /lectern/ {");
        return page.substring(from, page.indexOf("```", from));
    }

    @Test
    void everyLinkOfEveryPageLeadsBelowThePath() throws Exception {
        Deque<URI> open = new ArrayDeque<>(List.of(URI.create(root + "/"), URI.create(root + "/api/articles")));
        Set<URI> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            URI address = open.remove();
            boolean large = LARGE.matcher(address.getPath()).find();
            HttpResponse<String> answer = large ? head(address) : get(address);
            assertEquals(200, answer.statusCode(), address.toString());
            for (String link : links(answer)) {
                URI target = address.resolve(link);
                if (!link.startsWith("#") && target.getAuthority().equals(address.getAuthority())) {
                    assertTrue(target.toString().startsWith(root + "/"), address + " leads to " + target);
                    if (seen.add(target)) {
                        open.add(target);
                    }
                }
            }
        }
        String all = seen.toString();
        for (String wanted : List.of(
                "/lectern/read/the-lamp-on-the-desk",
                "/lectern/assets/icon-512.png",
                "/fonts/literata-latin-normal.woff2",
                "/lectern/feed.xml",
                "/lectern/feed/the-lamp-on-the-desk/transcript.vtt",
                "/lectern/api/articles/the-lamp-on-the-desk/audio.mp3",
                "/lectern/api/articles/the-lamp-on-the-desk/place")) {
            assertTrue(all.contains(wanted), wanted + " was not found among " + all);
        }
        assertTrue(get(URI.create(root + "/nothing")).body().contains("href=\"/lectern/\""));
    }

    @Test
    void answersTellWhereThingsAreBelowThePath() throws Exception {
        HttpResponse<String> added = CLIENT.send(
                HttpRequest.newBuilder(URI.create(root + "/api/articles"))
                        .header("Content-Type", "text/markdown")
                        .header("Origin", root.substring(0, root.lastIndexOf('/')))
                        .POST(BodyPublishers.ofString("# Below\n\nA short one.\n"))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, added.statusCode(), added.body());
        assertEquals("/lectern/api/articles/below", field(added, "Location"));
        JsonNode links = new ObjectMapper().readTree(added.body()).get("links");
        assertEquals("/lectern/read/below", links.get("page").asText());
        assertEquals(
                "/lectern/api/articles/below/audio.mp3",
                links.get("audio").get("mp3").asText());
        get(URI.create(root + "/api/articles/below/audio.wav"));
        HttpResponse<String> sound = get(URI.create(root + "/api/articles/below/audio.wav"), "Range", "bytes=0-3");
        assertEquals("RIFF", sound.body());
        URI stored = URI.create(root).resolve(field(sound, "Content-Location"));
        assertEquals(200, get(stored).statusCode(), stored.toString());
        JsonNode api = new ObjectMapper()
                .readTree(get(URI.create(root + "/openapi.json")).body());
        assertEquals("/lectern", api.at("/servers/0/url").asText());
    }

    /** Not every proxy takes the path off, and on the machine itself there is no proxy. */
    @Test
    void thePathMayArriveToo() throws Exception {
        assertEquals(200, lectern.get("/lectern").statusCode());
        assertEquals(200, lectern.get("/lectern/api/voices").statusCode());
        assertEquals(200, lectern.get("/api/voices").statusCode());
        assertEquals(404, lectern.get("/lecternapi/voices").statusCode());
        HttpResponse<String> missing = lectern.get("/lectern/api/nothing");
        assertEquals("application/problem+json", field(missing, "Content-Type"));
    }

    @Test
    void aBrowserListsReadsAndListens(Chromium page) throws Exception {
        page.size(1280, 800);
        page.open(URI.create(root + "/"));
        page.until("return document.querySelectorAll('#shelf .row-actions').length > 1");
        page.script("document.querySelector('#shelf a[href$=\"/the-lamp-on-the-desk\"]').click()");
        page.until("return location.pathname === '/lectern/read/the-lamp-on-the-desk'");
        page.until("return document.querySelector('#progress').max > 1");
        page.one("#play").click();
        page.until("return document.querySelector('#audio').currentTime > 0.2");
        String beside = String.valueOf(page.script(
                "return performance.getEntriesByType('resource').map((one) => one.name)"
                        + ".filter((name) => !name.startsWith(arguments[0] + '/') && !name.startsWith('blob:')).join(' ')",
                root));
        assertEquals("", beside);
        page.one("#play").click();
        page.script("document.querySelector('.wordmark').click()");
        page.until("return location.pathname === '/lectern/'");
    }

    /** A new address in a page is easily written as if Lectern were at the root: this finds it before a proxy does. */
    @Test
    void noModuleAndNoTemplateKnowsTheRoot() throws Exception {
        Pattern inModule =
                Pattern.compile("(?<!at\\()['\"`]/(api|assets|audio|feed|read|sign|v1)\\b|href[:=] ?['\"]/['\"]");
        Pattern inTemplate = Pattern.compile("\\b(href|src|action)=\"/");
        try (var files = Files.walk(Path.of("src", "main", "resources", "web"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".js") || name.endsWith(".html")) {
                    Pattern root = name.endsWith(".js") ? inModule : inTemplate;
                    assertFalse(root.matcher(Files.readString(file)).find(), name + " holds a link to the root");
                }
            }
        }
    }

    private static HttpResponse<String> get(URI address, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (fields.length > 0) {
            request.headers(fields);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> head(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method("HEAD", BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static String field(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What an answer leads to, by its type. */
    private static Set<String> links(HttpResponse<String> answer) throws Exception {
        String type = field(answer, "Content-Type");
        if (type.startsWith("text/html")) {
            return Jsoup.parse(answer.body()).select("[href], [src], [action]").stream()
                    .map(one -> one.hasAttr("href") ? one.attr("href") : one.attr("action") + one.attr("src"))
                    .collect(Collectors.toSet());
        }
        if (type.startsWith("text/css")) {
            return IN_STYLES
                    .matcher(answer.body())
                    .results()
                    .map(one -> one.group(1))
                    .collect(Collectors.toSet());
        }
        Pattern address = type.startsWith("application/manifest+json")
                ? Pattern.compile("\"(?:src|start_url|scope)\": \"([^\"]+)\"")
                : type.startsWith("application/rss+xml")
                        ? Pattern.compile("(?:url|href)=\"([^\"]+)\"|<link>([^<]+)<")
                        : Pattern.compile("\"(/[^\"]+)\"");
        boolean data = type.contains("json") && !answer.uri().getPath().contains("openapi");
        boolean leads = data || type.contains("rss");
        return leads
                ? address.matcher(answer.body())
                        .results()
                        .map(SubPathTest::first)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String first(MatchResult found) {
        return found.group(1) != null || found.groupCount() < 2 ? found.group(1) : found.group(2);
    }
}
