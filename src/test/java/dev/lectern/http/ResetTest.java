package dev.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Held;
import dev.lectern.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that break their connections off: nothing of them stays, and nothing goes on for them. */
@Timeout(120)
class ResetTest {
    private static final int CLIENTS = 200;

    @TempDir
    Path folder;

    private final Deque<HandSound> sounds = new ConcurrentLinkedDeque<>();

    @Test
    void aClientThatResetsBeforeTheFirstByteLeavesNothingBehind() throws Exception {
        leavesNothingBehind(socket -> {});
    }

    @Test
    void aClientThatResetsInMidStreamLeavesNothingBehind() throws Exception {
        leavesNothingBehind(socket -> {
            sounds.getLast().live.feed(new byte[10_000]);
            assertTrue(socket.getInputStream().read() >= 0);
        });
    }

    @Test
    void aClientThatResetsAFileLeavesNothingBehind() throws Exception {
        try (TestServer server = new TestServer(folder);
                Log log = Log.open()) {
            byte[] file = HandStudio.bytes("file", 2_000_000);
            server.studio.maker = key -> HandSound.finished(key, file);
            reset(server, 60, socket -> assertTrue(socket.getInputStream().read() >= 0));
            Held baseline = Held.now();
            reset(server, CLIENTS, socket -> assertTrue(socket.getInputStream().read() >= 0));
            baseline.awaitReturn("http");
            assertEquals(List.of(), log.errors());
        }
    }

    private void leavesNothingBehind(Step before) throws Exception {
        try (TestServer server = new TestServer(folder);
                Log log = Log.open()) {
            server.studio.maker = key -> {
                HandSound sound = new HandSound(key, new byte[0]);
                sounds.add(sound);
                return sound;
            };
            reset(server, 60, before);
            Held baseline = Held.now();
            reset(server, CLIENTS, before);
            for (HandSound sound : sounds) {
                for (int i = 0; i < 5; i++) {
                    sound.live.feed(new byte[70_000]);
                }
            }
            for (HandSound sound : sounds) {
                sound.live.closed.await();
            }
            baseline.awaitReturn("http");
            assertEquals(List.of(), log.errors());
            assertEquals(200, server.get("/api/articles").statusCode());
        }
    }

    /** Asks for sound again and again, each time for one of its own, and resets the connection. */
    private static void reset(TestServer server, int clients, Step before) throws Exception {
        for (int i = 0; i < clients; i++) {
            int begun = server.studio.sounds.size();
            String path = "/api/articles/" + server.article.id() + "/audio.mp3";
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("GET " + path + "?" + manner(begun) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                Held.until(() -> server.studio.sounds.size() > begun);
                before.take(socket);
            }
        }
    }

    /** A manner that nobody has asked for: each client has a narration of its own. */
    private static String manner(int number) {
        return String.format(java.util.Locale.ROOT, "rate=%.2f&pitch=1.%d", 1 + number % 100 / 100.0, number / 100);
    }

    /** What a client does before it goes. */
    private interface Step {
        void take(Socket socket) throws IOException;
    }
}
