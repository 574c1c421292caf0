package dev.lectern.speechd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.speech.Manner;
import dev.lectern.speechd.Teller.Heard;
import dev.lectern.speechd.Teller.Told;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The module's side of HTTP/1.1, against a server that answers what the test wants, octet by octet where it may matter. */
@Timeout(30)
class HttpTellerTest {
    private static final String EVENTS = """
            {"event":"start","sampleRate":16000}
            {"event":"audio","audio":"AQACAA=="}
            {"event":"done"}
            """;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private Thread serving;
    private HttpTeller teller;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        serving = new Thread(this::serve, "server");
        serving.setDaemon(true);
        serving.start();
        teller = new HttpTeller(
                URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Optional.of("an-opaque-token"));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    /** Serves one connection after the other; an answer that ends in a bell closes its connection. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                boolean open = true;
                while (open && !answers.isEmpty() && hear(in)) {
                    String answer = answers.remove(0);
                    open = !answer.endsWith("\u0007");
                    for (byte octet : answer.replace("\u0007", "").getBytes(StandardCharsets.ISO_8859_1)) {
                        socket.getOutputStream().write(octet);
                    }
                }
            } catch (IOException gone) {
                // The test closes what it has done with.
            }
        }
    }

    private boolean hear(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return false;
            }
            head.append((char) octet);
        }
        int at = head.toString().toLowerCase(Locale.ROOT).indexOf("content-length: ");
        String body = at < 0
                ? ""
                : new String(
                        in.readNBytes(Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at))
                                .strip())),
                        StandardCharsets.UTF_8);
        asked.add(head + body);
        return true;
    }

    private static String chunked(String body, int size) {
        StringBuilder chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += size) {
            String chunk = body.substring(from, Math.min(body.length(), from + size));
            chunks.append(Integer.toHexString(chunk.length()).toUpperCase(Locale.ROOT))
                    .append(";note=1\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\nChecked: yes\r\n\r\n";
    }

    private List<Told> told() throws IOException {
        List<Told> all = new ArrayList<>();
        try (Teller.Telling telling = teller.tell("<speak>é</speak>", "kevin16", Manner.NATURAL)) {
            for (Optional<Told> told = telling.next(); told.isPresent(); told = telling.next()) {
                all.add(told.get());
            }
        }
        return all;
    }

    private void hearsOneSound() throws IOException {
        List<Told> all = told();
        assertEquals(1, all.size());
        assertArrayEquals(new short[] {1, 2}, ((Heard) all.get(0)).samples());
    }

    @Test
    void takesChunksOfAnySizeAndABodyOfKnownLengthByOneConnection() throws Exception {
        answers.add(chunked(EVENTS, 1));
        answers.add(chunked(EVENTS, 26));
        answers.add(
                "HTTP/1.1 100 Continue\r\n\r\n" + HEAD + "content-LENGTH:  " + EVENTS.length() + "\r\n\r\n" + EVENTS);

        hearsOneSound();
        hearsOneSound();
        hearsOneSound();

        assertEquals(3, asked.size());
        assertTrue(asked.get(0).startsWith("POST /api/speech HTTP/1.1\r\nHost: 127.0.0.1:"), asked.get(0));
        assertTrue(asked.get(0).contains("\r\nAuthorization: Bearer an-opaque-token\r\n"), asked.get(0));
        assertTrue(asked.get(0).contains("<speak>é</speak>"), asked.get(0));
    }

    @Test
    void goesOnByAnotherConnectionWhenTheOneThatWasKeptHasBeenClosed() throws Exception {
        answers.add(chunked(EVENTS, 40) + "\u0007");
        answers.add(HEAD + "\r\n" + EVENTS + "\u0007");
        answers.add(chunked(EVENTS, 40));

        hearsOneSound();
        hearsOneSound();
        hearsOneSound();
    }

    @Test
    void doesNotTakeABrokenAnswerForAWholeOne() throws Exception {
        String whole = chunked(EVENTS, 40);
        answers.add(whole.substring(0, whole.length() / 2) + "\u0007");
        assertThrows(IOException.class, this::told);
        answers.add(whole.substring(0, whole.length() - 20) + "\u0007");
        assertThrows(IOException.class, this::told);
        answers.add("SSH-2.0-OpenSSH_9.2\r\n\u0007");
        assertThrows(IOException.class, this::told);
        answers.add(whole);
        hearsOneSound();
    }

    @Test
    void saysWhatIsRefusedAndWhatIsEmpty() throws Exception {
        String problem = "{\"detail\":\"Line 1 of the SSML.\"}";
        answers.add("HTTP/1.1 400 Bad Request\r\nContent-Length: " + problem.length() + "\r\n\r\n" + problem);
        answers.add("HTTP/1.1 422 Unprocessable Content\r\nContent-Length: 2\r\n\r\n{}");
        answers.add("HTTP/1.1 401 Unauthorized\r\nContent-Length: " + problem.length() + "\r\n\r\n" + problem);

        assertEquals(
                "Line 1 of the SSML.",
                assertThrows(RefusedException.class, this::told).getMessage());
        assertEquals(List.of(), told());
        String message = assertThrows(IOException.class, this::told).getMessage();
        assertTrue(message.endsWith("answers 401: Line 1 of the SSML."), message);
    }

    @Test
    void tellsThatNobodyIsThere() throws Exception {
        server.close();
        serving.join();

        assertThrows(ConnectException.class, teller::voices);
    }

    @Test
    void tellsThatANameWhichNobodyHasIsNobody() {
        HttpTeller lost = new HttpTeller(URI.create("http://lectern.invalid:8080/"), Optional.empty());

        assertThrows(ConnectException.class, lost::voices);
    }
}
