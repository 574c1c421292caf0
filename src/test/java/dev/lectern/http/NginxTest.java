package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Nginx;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The settings for nginx that docs/operating.md gives, put into a real nginx in front of a running service. */
@Timeout(60)
class NginxTest {
    private static final Pattern BLOCK = Pattern.compile("```nginx\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** The settings that the page gives, for the root of a host and for a path of its own. */
    private static List<String> blocks() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("docs/operating.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(2, blocks.size());
        return blocks;
    }

    @Test
    void atTheRootOfAHost() throws Exception {
        through(blocks().get(0), "");
    }

    @Test
    void belowAPath() throws Exception {
        through(blocks().get(1), "/lectern");
    }

    private void through(String block, String path) throws Exception {
        int port = Nginx.freePort();
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, Optional.of(address), Optional.empty(), Set.of());
        try (TestServer server = new TestServer(folder, settings);
                Nginx nginx = Nginx.start(port, here(block, port, server.uri("/")))) {
            visit(server, address);
        }
    }

    /** The block with the ports of this test; what it says of the root of a host stands in the place of the root. */
    private static String here(String block, int port, URI lectern) {
        return block.replace("http://127.0.0.1:8080/", lectern.toString()).replace("$host;", "$host:" + port + ";");
    }

    private static void visit(TestServer server, URI address) throws Exception {
        HttpClient client = TestServer.CLIENT;
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(URI.create(address + "/")).build(), BodyHandlers.ofString());
        assertEquals(200, page.statusCode(), page.body());
        Matcher link = Pattern.compile("href=\"([^\"]*/read/[^\"]+)\"").matcher(page.body());
        assertTrue(link.find(), page.body());
        assertEquals(200, get(client, address.resolve(link.group(1))));

        HttpResponse<String> added = client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/articles"))
                        .header("Content-Type", "text/plain")
                        .header("Origin", address.getScheme() + "://" + address.getAuthority())
                        .POST(HttpRequest.BodyPublishers.ofString("Behind a proxy."))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, added.statusCode(), added.body());
        String location = added.headers().firstValue("Location").orElseThrow();
        assertEquals(200, get(client, address.resolve(location)), location);

        streams(server, URI.create(address + "/api/articles/" + server.article.id() + "/audio.mp3"));
    }

    private static int get(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** What has been made arrives while the rest does not exist yet. */
    private static void streams(TestServer server, URI audio) throws Exception {
        HandSound sound = new HandSound("k", HandStudio.bytes("k", 40));
        server.studio.maker = key -> sound;
        sound.live.feed(HandStudio.bytes("a", 10));
        HttpResponse<InputStream> answer =
                TestServer.CLIENT.send(HttpRequest.newBuilder(audio).build(), BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        try (InputStream in = answer.body()) {
            assertEquals(10, in.readNBytes(10).length);
            sound.live.feed(HandStudio.bytes("b", 30));
            assertEquals(30, in.readNBytes(30).length);
            sound.live.end();
            assertEquals(-1, in.read());
        }
    }
}
