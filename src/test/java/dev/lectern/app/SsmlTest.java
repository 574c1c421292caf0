package dev.lectern.app;

import static dev.lectern.app.Dialects.json;
import static dev.lectern.app.Dialects.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What SSML does to what is heard, through MaryTTS's interface and our own, with the real voice. */
@Timeout(120)
class SsmlTest {
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
    void ssmlShapesWhatIsHeard() throws Exception {
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
    void whatIsNotFollowedIsTold() throws Exception {
        HttpResponse<byte[]> answer = open.process("INPUT_TYPE=SSML&OUTPUT_TYPE=AUDIO&INPUT_TEXT="
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
    void ssmlThatCannotBeUsedIsRefused() throws Exception {
        for (String document : new String[] {
            "<!DOCTYPE speak><speak>a</speak>",
            "<speak>a",
            "<speak><foo>a</foo></speak>",
            "<speak><voice name='nobody'>a</voice></speak>"
        }) {
            HttpResponse<byte[]> answer =
                    open.get("/api/speech?type=ssml&text=" + URLEncoder.encode(document, StandardCharsets.UTF_8));
            assertEquals(400, answer.statusCode(), document);
            assertEquals("text", json(answer).path("parameter").asText());
        }
    }

    private static int frames(String document) throws Exception {
        return ssml(document).length / 2;
    }

    /** The samples of a document. */
    private static byte[] ssml(String document) throws Exception {
        HttpResponse<byte[]> answer = open.process("INPUT_TYPE=SSML&OUTPUT_TYPE=AUDIO&AUDIO=WAVE_FILE&INPUT_TEXT="
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
}
