package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
        int port = freePort();
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, Optional.of(address), Optional.empty(), Set.of());
        try (TestServer server = new TestServer(folder, settings)) {
            Path configuration = configuration(block, port, server.uri("/"));
            Tools.run("nginx", "-t", "-q", "-e", "stderr", "-p", folder.toString(), "-c", configuration.toString());
            Process nginx = new ProcessBuilder(
                            Tools.require("nginx").toString(),
                            "-e",
                            "stderr",
                            "-p",
                            folder.toString(),
                            "-c",
                            configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.log").toFile())
                    .start();
            try {
                await(port, nginx);
                visit(server, address);
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private Path configuration(String block, int port, URI lectern) throws IOException {
        String here =
                block.replace("http://127.0.0.1:8080/", lectern.toString()).replace("$host;", "$host:" + port + ";");
        return Files.writeString(folder.resolve("nginx.conf"), """
            daemon off;
            pid nginx.pid;
            worker_processes 1;
            events { worker_connections 64; }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                server {
                    listen 127.0.0.1:%d;
                    %s
                }
            }
            """.formatted(port, here));
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

    private static void await(int port, Process nginx) throws Exception {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertTrue(socket.isConnected());
                return;
            } catch (IOException notYet) {
                assertTrue(nginx.isAlive(), "nginx has ended.");
                Thread.sleep(20);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
