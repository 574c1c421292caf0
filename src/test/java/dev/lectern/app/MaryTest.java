package dev.lectern.app;

import static dev.lectern.app.Dialects.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients of MaryTTS, on a real port, with the real voice. */
@Timeout(120)
class MaryTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    @TempDir
    static Path folder;

    private static Dialects open;

    @BeforeAll
    static void start() throws Exception {
        open = Dialects.open(folder);
    }

    @AfterAll
    static void stop() {
        open.close();
    }

    @Test
    void homeAssistantIsAnsweredWithAWholeWaveFile() throws Exception {
        Path request = Path.of("src/test/resources/http/marytts/home-assistant.request");
        byte[] answer = exchange(open.service.maryPort().orElseThrow(), Files.readAllBytes(request));
        String head = new String(answer, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        assertTrue(head.startsWith("HTTP/1.1 200 "), head);
        byte[] wave = Arrays.copyOfRange(answer, head.length() + 4, answer.length);
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            assertEquals(16_000f, sound.getFormat().getSampleRate());
            assertTrue(sound.getFrameLength() > 2 * 16_000, "some seconds: " + sound.getFrameLength());
            assertEquals(sound.getFrameLength() * 2, sound.readAllBytes().length);
        }
    }

    @Test
    void maryListsWhatItsClientsAreSetTo() throws Exception {
        String voices = text(open.get("/voices"));
        assertTrue(voices.startsWith("kevin16 en_US male hmm\n"), voices);
        assertTrue(voices.contains("cmu-slt-hsmm en_US female hmm\n"), voices);
        assertTrue(voices.contains("dfki-spike en_GB male hmm\n"), voices);
        assertTrue(text(open.get("/locales")).contains("en_US\n"));
        assertTrue(text(open.get("/version")).startsWith("Mary TTS server "));
        assertTrue(text(open.get("/audioformats")).contains("WAVE_FILE\n"));
        assertTrue(text(open.get("/datatypes")).contains("SSML INPUT\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAVE_FILE   | RIFF",
                "WAVE        | RIFF",
                "WAVE_STREAM | RIFF",
                "MP3_STREAM  | ID3",
                "AU_FILE     | .snd",
                "FLAC_FILE   | fLaC",
                "OPUS_FILE   | OggS"
            })
    void marySpeaksInFormats(String audio, String start) throws Exception {
        HttpResponse<byte[]> answer =
                open.process("INPUT_TEXT=Hello+there.&INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&AUDIO=" + audio);
        assertEquals(200, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.ISO_8859_1).startsWith(start));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INPUT_TEXT=a&INPUT_TYPE=TEXT                                       | OUTPUT_TYPE",
                "INPUT_TEXT=a&INPUT_TYPE=RAWMARYXML&OUTPUT_TYPE=AUDIO               | input type",
                "INPUT_TEXT=a&INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&LOCALE=tlh          | locale",
                "INPUT_TEXT=a&INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&VOICE=nobody        | voice",
                "INPUT_TEXT=a&INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&effect_Robot_selected=on | Robot",
                "INPUT_TEXT=x&INPUT_TYPE=SSML&OUTPUT_TYPE=AUDIO                     | SSML"
            })
    void maryRefusesInOneLine(String parameters, String word) throws Exception {
        HttpResponse<byte[]> answer = open.process(parameters.strip());
        assertEquals(400, answer.statusCode());
        assertEquals("text/plain;charset=utf-8", type(answer));
        assertEquals(1, text(answer).lines().count());
        assertTrue(text(answer).contains(word), text(answer));
    }

    @Test
    void doorsRefuseInItsWords() throws Exception {
        Path tokens = folder.resolve("tokens");
        String unused = Dialects.listener(tokens);
        assertTrue(unused.startsWith("lectern_"));
        try (Dialects guarded = Dialects.guarded(folder, tokens)) {
            HttpResponse<byte[]> stranger = guarded.get("/voices");
            assertEquals(401, stranger.statusCode());
            assertTrue(text(stranger).startsWith("This needs a token"), text(stranger));
        }
        HttpResponse<byte[]> foreign = open.send("POST", "/process", "", "Origin", "http://example.org");
        assertEquals(403, foreign.statusCode());
        assertEquals("text/plain;charset=utf-8", type(foreign));
    }

    private static byte[] exchange(int port, byte[] request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                head.write(in.read());
            }
            Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
            assertTrue(length.find(), head.toString(StandardCharsets.ISO_8859_1));
            head.write(in.readNBytes(Integer.parseInt(length.group(1))));
            return head.toByteArray();
        }
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replace(" ", "");
    }
}
