package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.Node;
import dev.lectern.http.HttpSettings;
import dev.lectern.http.door.Scope;
import dev.lectern.http.door.Tokens;
import dev.lectern.production.StudioSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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

/** Clients of other products' interfaces, on a real port, with the real voice. */
@Timeout(120)
class DialectsTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Service open;
    private static Service guarded;
    private static String listener;

    @BeforeAll
    static void start() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Path tokens = folder.resolve("tokens");
        listener = new Tokens(tokens, Clock.systemUTC()).make("listener", Set.of(Scope.LISTEN));
        open = Service.open(
                articles,
                StudioSettings.of(folder.resolve("audio")),
                HttpSettings.local().withMaryPort(0));
        guarded = Service.open(
                articles,
                StudioSettings.of(folder.resolve("guarded")),
                new HttpSettings("127.0.0.1", 0, Optional.empty(), Optional.of(tokens), Set.of()));
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
    }

    @Test
    void the_official_openai_client_is_served() throws Exception {
        JsonNode came = json(Node.run("openai.js", "openai", "http://127.0.0.1:" + open.port()));
        assertEquals("audio/mpeg", came.at("/formats/mp3/type").asText());
        assertTrue(came.at("/formats/mp3/bytes").asInt() > 20_000, came.toString());
        assertEquals("OggS", came.at("/formats/opus/start").asText());
        assertEquals("fLaC", came.at("/formats/flac/start").asText());
        assertEquals("RIFF", came.at("/formats/wav/start").asText());
        int pcm = came.at("/formats/pcm/bytes").asInt();
        int wav = came.at("/formats/wav/bytes").asInt();
        assertEquals(0, pcm % 4320, "whole slots of 180 ms at 24 kHz");
        assertTrue(Math.abs(pcm / 1.5 - wav) < 200, "as long at 24 kHz as the WAV file at 16 kHz: " + came);
        assertTrue(came.at("/slow/bytes").asInt() > 1.8 * pcm, came.toString());
        assertTrue(came.at("/slowest/bytes").asInt() > 3.5 * pcm, came.toString());
        assertTrue(came.at("/fast/bytes").asInt() < 0.4 * pcm, came.toString());
        assertTrue(came.at("/left/bytes").asInt() > 20_000, came.toString());
        assertEquals("Instructions are not followed here.", came.at("/notice").asText());
        assertEquals("speed", came.at("/tooFast/param").asText());
        assertEquals("loudness", came.at("/unknown/param").asText());
        assertEquals("stream_format", came.at("/form/param").asText());
        assertEquals("input", came.at("/empty/param").asText());
        assertEquals(pcm, came.at("/events/bytes").asInt());
        assertEquals("speech.audio.done", came.at("/events/last").asText());
        assertEquals("tts-1", came.at("/model").asText());
        assertEquals("BadRequestError", came.at("/voice/name").asText());
        assertEquals("voice", came.at("/voice/param").asText());
        assertEquals("response_format", came.at("/aac/param").asText());
        assertEquals("NotFoundError", came.at("/unknownModel/name").asText());
    }

    @Test
    void voices_and_models_are_listed() throws Exception {
        JsonNode voices = json(text(send(open, "GET", "/v1/audio/voices", ""))).path("voices");
        for (String name : new String[] {"kevin16", "alloy", "echo", "fable", "onyx", "nova", "shimmer"}) {
            assertTrue(voices.findValuesAsText("id").contains(name), name);
        }
        assertTrue(json(text(send(open, "GET", "/v1/audio/models", "")))
                .path("models")
                .findValuesAsText("id")
                .contains("tts-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v1/nothing      | 404",
                "DELETE | /v1/models       | 405",
                "PATCH  | /v1/audio/speech | 405",
                "POST   | /v1/audio/speech | 415",
                "GET    | /v1/models?x=1   | 400"
            })
    void errors_under_v1_have_openais_shape(String method, String path, int status) throws Exception {
        HttpResponse<byte[]> answer = send(open, method, path, "");
        assertEquals(status, answer.statusCode());
        JsonNode error = json(text(answer)).path("error");
        assertTrue(error.path("message").isTextual() && error.path("type").isTextual(), text(answer));
        assertTrue(error.has("param") && error.has("code"), text(answer));
    }

    @Test
    void doors_refuse_in_the_dialects_words() throws Exception {
        assertEquals(401, send(guarded, "GET", "/v1/models", "").statusCode());
        assertEquals(
                "invalid_api_key",
                json(text(send(guarded, "GET", "/v1/models", "")))
                        .at("/error/code")
                        .asText());
        HttpResponse<byte[]> beyond = send(guarded, "GET", "/v1/models", "", "Authorization", "Bearer " + listener);
        assertEquals(403, beyond.statusCode());
        assertEquals("permission_error", json(text(beyond)).at("/error/type").asText());
        HttpResponse<byte[]> mary = send(guarded, "GET", "/voices", "");
        assertEquals(401, mary.statusCode());
        assertTrue(text(mary).startsWith("This needs a token"), text(mary));
        HttpResponse<byte[]> foreign = send(open, "POST", "/process", "", "Origin", "http://example.org");
        assertEquals(403, foreign.statusCode());
        assertEquals("text/plain;charset=utf-8", type(foreign).replace(" ", ""));
    }

    @Test
    void home_assistant_is_answered_with_a_whole_wave_file() throws Exception {
        Path request = Path.of("src/test/resources/http/marytts/home-assistant.request");
        byte[] answer = exchange(open.maryPort().orElseThrow(), Files.readAllBytes(request));
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
    void mary_lists_what_its_clients_are_set_to() throws Exception {
        String voices = text(send(open, "GET", "/voices", ""));
        assertTrue(voices.startsWith("kevin16 en_US male hmm\n"), voices);
        assertTrue(voices.contains("cmu-slt-hsmm en_US female hmm\n"), voices);
        assertTrue(voices.contains("dfki-spike en_GB male hmm\n"), voices);
        assertTrue(text(send(open, "GET", "/locales", "")).contains("en_US\n"));
        assertTrue(text(send(open, "GET", "/version", "")).startsWith("Mary TTS server "));
        assertTrue(text(send(open, "GET", "/audioformats", "")).contains("WAVE_FILE\n"));
        assertTrue(text(send(open, "GET", "/datatypes", "")).contains("SSML INPUT\n"));
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
    void mary_speaks_in_formats(String audio, String start) throws Exception {
        HttpResponse<byte[]> answer =
                process("INPUT_TEXT=Hello+there.&INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&AUDIO=" + audio);
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
    void mary_refuses_in_one_line(String parameters, String word) throws Exception {
        HttpResponse<byte[]> answer = process(parameters.strip());
        assertEquals(400, answer.statusCode());
        assertEquals("text/plain;charset=utf-8", type(answer).replace(" ", ""));
        assertEquals(1, text(answer).lines().count());
        assertTrue(text(answer).contains(word), text(answer));
    }

    @Test
    void ssml_shapes_what_is_heard() throws Exception {
        int plain = frames("<speak>Hello world again.</speak>");
        assertEquals(1.0, (frames("<speak>Hello <break time='1s'/> world again.</speak>") - plain) / 16_000.0, 0.5);
        assertEquals(2.0, (frames("<speak><break time='2s'/>Hello world again.</speak>") - plain) / 16_000.0, 0.2);
        assertTrue(frames("<speak><prosody rate='50%'>Hello world again.</prosody></speak>") > 1.6 * plain);
        byte[] silent = ssml("<speak><prosody volume='silent'>Hello world again.</prosody></speak>");
        assertEquals(plain, silent.length / 2);
        assertEquals(0, peak(silent));
        byte[] soft = ssml("<speak><prosody volume='-12dB'>Hello world again.</prosody></speak>");
        assertTrue(peak(soft) > 1000 && peak(soft) < 0.4 * peak(ssml("<speak>Hello world again.</speak>")));
        assertNotEquals(plain, frames("<speak>Hello <sub alias='wide wide world'>world</sub> again.</speak>"));
    }

    @Test
    void what_is_not_followed_is_told() throws Exception {
        HttpResponse<byte[]> answer = process("INPUT_TYPE=SSML&OUTPUT_TYPE=AUDIO&INPUT_TEXT="
                + URLEncoder.encode(
                        "<speak xml:lang='tlh'><audio src='x.wav'>a</audio> <wobble>b</wobble></speak>",
                        StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), text(answer));
        String notice = answer.headers().firstValue("Lectern-Notice").orElse("");
        for (String part : new String[] {"audio is not played", "wobble", "no voice here speaks tlh"}) {
            assertTrue(notice.contains(part), notice);
        }
    }

    @Test
    void ssml_that_cannot_be_used_is_refused() throws Exception {
        for (String document : new String[] {
            "<!DOCTYPE speak><speak>a</speak>",
            "<speak>a",
            "<speak><foo>a</foo></speak>",
            "<speak><voice name='nobody'>a</voice></speak>"
        }) {
            HttpResponse<byte[]> answer = send(
                    open,
                    "GET",
                    "/api/speech?type=ssml&text=" + URLEncoder.encode(document, StandardCharsets.UTF_8),
                    "");
            assertEquals(400, answer.statusCode(), document);
            assertEquals("text", json(text(answer)).path("parameter").asText());
        }
    }

    private static int frames(String document) throws Exception {
        return ssml(document).length / 2;
    }

    /** The samples of a document. */
    private static byte[] ssml(String document) throws Exception {
        HttpResponse<byte[]> answer = process("INPUT_TYPE=SSML&OUTPUT_TYPE=AUDIO&AUDIO=WAVE_FILE&INPUT_TEXT="
                + URLEncoder.encode(document, StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), text(answer));
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(answer.body()))) {
            return sound.readAllBytes();
        }
    }

    private static int peak(byte[] samples) {
        int peak = 0;
        for (int i = 0; i < samples.length; i += 2) {
            peak = Math.max(peak, Math.abs((short) ((samples[i] & 0xFF) | (samples[i + 1] << 8))));
        }
        return peak;
    }

    private static HttpResponse<byte[]> process(String parameters) throws Exception {
        return send(open, "GET", "/process?" + parameters, "");
    }

    private static byte[] exchange(int port, byte[] request) throws Exception {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
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

    private static HttpResponse<byte[]> send(
            Service service, String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
