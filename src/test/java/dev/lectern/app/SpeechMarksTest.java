package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.http.HttpSettings;
import dev.lectern.production.StudioSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Speech marks and MaryTTS's phones, held against the text, the timeline and the very sound. */
@Timeout(120)
class SpeechMarksTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ARTICLE =
            "# Café “Łódź” 😀\n\nThe boats – all $3.5bn of them – had waited. Nobody came.\n";
    private static final String MARKS = "/api/articles/boats/timeline.jsonl";

    /** docs.aws.amazon.com/polly/latest/dg/viseme.html */
    private static final Set<String> SHAPES = Set.of("p t S T f k i r s u @ a e E o O sil".split(" "));

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("boats.md"), ARTICLE);
        service = Service.open(articles, StudioSettings.of(folder.resolve("audio")), HttpSettings.local());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void visemesFollowTheWordsFromTheFirstToTheLast() throws Exception {
        List<JsonNode> marks = lines(get(MARKS));
        JsonNode timeline = json(get("/api/articles/boats/timeline.json"));
        assertEquals(
                Set.of("sentence", "word", "viseme"),
                marks.stream().map(mark -> mark.path("type").asText()).collect(Collectors.toSet()));
        List<JsonNode> words = of(marks, "word");
        List<JsonNode> visemes = of(marks, "viseme");
        assertTrue(SHAPES.containsAll(values(visemes)), values(visemes).toString());
        assertTrue(visemes.size() > 2 * words.size(), visemes.size() + " visemes");
        for (JsonNode word : words) {
            assertTrue(
                    visemes.stream()
                            .anyMatch(viseme -> viseme.path("time").asInt()
                                            == word.path("time").asInt()
                                    && !viseme.path("value").asText().equals("sil")),
                    "The mouth moves where " + word + " begins.");
        }
        assertEquals("sil", visemes.get(visemes.size() - 1).path("value").asText());
        int last = -1;
        for (JsonNode mark : marks) {
            assertTrue(mark.path("time").asInt() >= last, mark.toString());
            last = mark.path("time").asInt();
        }
        assertTrue(last <= timeline.path("duration").asDouble() * 1000);
        List<Integer> starts = new ArrayList<>();
        timeline.path("cues").forEach(cue -> {
            if (cue.path("kind").asText().equals("word")) {
                starts.add((int) Math.floor(cue.path("start").asDouble() * 1000));
            }
        });
        assertEquals(
                starts, words.stream().map(word -> word.path("time").asInt()).toList());
    }

    @Test
    void offsetsAreBytesOfTheText() throws Exception {
        byte[] text = json(get("/api/articles/boats")).path("text").asText().getBytes(StandardCharsets.UTF_8);
        for (JsonNode mark : lines(get(MARKS + "?types=word,sentence"))) {
            byte[] span = Arrays.copyOfRange(
                    text, mark.path("start").asInt(), mark.path("end").asInt());
            assertEquals(mark.path("value").asText(), new String(span, StandardCharsets.UTF_8));
        }
    }

    @Test
    void typesAreChosenAsPollyLetsThemBe() throws Exception {
        assertEquals(
                Set.of("viseme"),
                lines(get(MARKS + "?types=viseme")).stream()
                        .map(mark -> mark.path("type").asText())
                        .collect(Collectors.toSet()));
        assertEquals(400, get(MARKS + "?types=phoneme").statusCode());
        assertEquals(400, get("/api/articles/boats/timeline.vtt?types=word").statusCode());
        assertEquals(400, get("/api/speech?text=a&types=word").statusCode());
    }

    @Test
    void marksThatHaveNotChangedAreNotSentAgain() throws Exception {
        String tag = get(MARKS).headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(address(MARKS))
                .header("If-None-Match", tag)
                .build();
        assertEquals(
                304, CLIENT.send(again, HttpResponse.BodyHandlers.ofByteArray()).statusCode());
        assertTrue(!tag.equals(
                get(MARKS + "?types=viseme").headers().firstValue("ETag").orElseThrow()));
    }

    @Test
    void marksOfSsmlAreToldWhereTheyStand() throws Exception {
        String ssml = "<speak>Mary had <mark name=\"animal\"/>a little lamb.</speak>";
        List<JsonNode> marks = lines(get("/api/speech?format=jsonl&type=ssml&text=" + encoded(ssml)));
        assertEquals(
                List.of("sentence", "word", "word", "ssml", "word", "word", "word"),
                marks.stream()
                        .map(mark -> mark.path("type").asText())
                        .filter(type -> !type.equals("viseme"))
                        .toList());
        assertEquals(List.of("p", "E", "r", "i"), values(of(marks, "viseme")).subList(0, 4));
        JsonNode mark = of(marks, "ssml").get(0);
        assertEquals("animal", mark.path("value").asText());
        assertEquals(8, mark.path("start").asInt());
        assertEquals(of(marks, "word").get(2).path("time"), mark.path("time"));
        assertEquals(422, get("/api/speech?format=jsonl&text=...").statusCode());
    }

    @Test
    void aVoiceThatTellsNoPhonesSaysSo() throws Exception {
        String other = "";
        for (JsonNode voice : json(get("/api/voices")).path("voices")) {
            boolean english = voice.path("language").asText().startsWith("en");
            other = english && !voice.path("engine").asText().equals("freetts")
                    ? voice.path("id").asText()
                    : other;
        }
        assumeTrue(!other.isEmpty(), "There is no other engine here.");
        HttpResponse<byte[]> refused = get(MARKS + "?types=viseme&voice=" + encoded(other));
        assertEquals(422, refused.statusCode());
        assertEquals("types", json(refused).path("parameter").asText());
        List<JsonNode> marks = lines(get(MARKS + "?voice=" + encoded(other)));
        assertTrue(of(marks, "viseme").isEmpty() && !of(marks, "word").isEmpty());
        assertTrue(!lines(get("/api/speech?format=jsonl&text=One+two.&voice=" + encoded(other)))
                .isEmpty());
        assertEquals(
                422, get(mary("PHONEMES", "Hello") + "&VOICE=" + encoded(other)).statusCode());
    }

    @Test
    void durationsOfMaryttsAreThoseOfItsSound() throws Exception {
        String text = "He sees far. A pause, <then> all calm.";
        byte[] wave = get(mary("AUDIO", text)).body();
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave));
        byte[] pcm = sound.readAllBytes();
        List<String> lines = text(get(mary("REALISED_DURATIONS", text))).lines().toList();
        assertEquals("#", lines.get(0));
        double at = 0;
        int pauses = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ");
            double end = Double.parseDouble(parts[0]);
            assertTrue(end >= at && parts[1].equals("125"), line);
            int loudness = peak(pcm, at + 0.02, end - 0.02);
            if (parts[2].equals("_")) {
                pauses++;
                assertTrue(loudness < 700, line + " is not silent: " + loudness);
            } else if (parts[2].matches("i|A|O|AI|EI") && end - at > 0.06) {
                assertTrue(loudness > 1_000, line + " is not heard: " + loudness);
            }
            at = end;
        }
        assertTrue(pauses >= 4, String.join("\n", lines));
        int frames = pcm.length / 2;
        assertEquals(frames / 16_000.0, at, 1e-3);
    }

    @Test
    void phonemesOfMaryttsAreThoseOfTheWords() throws Exception {
        Document xml = Jsoup.parse(
                text(get(mary("PHONEMES", "Hello world, again & again.\n\nNew line."))), "", Parser.xmlParser());
        assertEquals("en-US", xml.selectFirst("maryxml").attr("xml:lang"));
        assertEquals(2, xml.select("maryxml > p > s").size());
        assertEquals("h @ l - ' @U", xml.selectFirst("t").attr("ph"));
        assertEquals(
                List.of("Hello", "world", "again", "&", "again", "New", "line"),
                xml.select("t").eachText());
        assertEquals("' w r= l d", xml.select("t").get(1).attr("ph"));
    }

    private static int peak(byte[] pcm, double from, double to) {
        int peak = 0;
        for (int i = (int) (Math.max(0, from) * 16_000); i < to * 16_000 && 2 * i + 1 < pcm.length; i++) {
            peak = Math.max(peak, Math.abs((short) ((pcm[2 * i] & 0xff) | (pcm[2 * i + 1] << 8))));
        }
        return peak;
    }

    private static String mary(String output, String text) {
        return "/process?INPUT_TYPE=TEXT&AUDIO=WAVE_FILE&LOCALE=en_US&OUTPUT_TYPE=" + output + "&INPUT_TEXT="
                + encoded(text);
    }

    private static List<JsonNode> of(List<JsonNode> marks, String type) {
        return marks.stream()
                .filter(mark -> mark.path("type").asText().equals(type))
                .toList();
    }

    private static List<String> values(List<JsonNode> marks) {
        return marks.stream().map(mark -> mark.path("value").asText()).toList();
    }

    private static List<JsonNode> lines(HttpResponse<byte[]> answer) throws Exception {
        assertEquals(200, answer.statusCode(), text(answer));
        assertEquals(
                "application/x-json-stream;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(answer).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
