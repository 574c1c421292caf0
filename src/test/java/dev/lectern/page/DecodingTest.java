package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser's own decoders make of the files. */
@ExtendWith(Stage.class)
class DecodingTest {
    private static final int PARAGRAPHS = 64;

    /** Lags, in samples, of each sentence in the MP3 beside the WAV: where the correlation is highest. */
    private static final String LAGS = """
            const [id, done] = arguments;
            const context = new AudioContext({ sampleRate: 16000 });
            const decoded = async (extension) => {
              const answer = await fetch(`/api/articles/${id}/audio.${extension}`);
              return (await context.decodeAudioData(await answer.arrayBuffer())).getChannelData(0);
            };
            const like = (wav, mp3, from, lag) => {
              let sum = 0;
              for (let i = 0; i < 3000; i += 1) sum += wav[from + i] * mp3[from + i + lag];
              return sum;
            };
            (async () => {
              const timeline = await (await fetch(`/api/articles/${id}/timeline.json`)).json();
              const wav = await decoded('wav');
              const mp3 = await decoded('mp3');
              const lags = timeline.cues.filter((cue) => cue.kind === 'sentence').map((cue) => {
                const from = Math.round(cue.start * 16000) + 400;
                const tried = Array.from({ length: 41 }, (_, i) => i - 20);
                return tried.reduce((a, b) => (like(wav, mp3, from, b) > like(wav, mp3, from, a) ? b : a));
              });
              done(JSON.stringify({ wav: wav.length, mp3: mp3.length, frames: timeline.duration * 16000, lags }));
            })().catch((error) => done(JSON.stringify({ error: String(error) })));
            """;

    @Test
    void anMp3LiesOnTheWavFromStartToEnd(RunningLectern lectern, Chromium page) throws Exception {
        String paragraphs = IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(i -> "Paragraph number " + i + " has a few words of its own.")
                .collect(Collectors.joining("\n\n"));
        String id = lectern.add("# Many passages\n\n" + paragraphs);
        page.read(lectern, id);
        JsonNode heard = page.later(LAGS, id);
        assertEquals("", heard.path("error").asText());
        assertTrue(heard.path("lags").size() > PARAGRAPHS, heard.toString());
        assertEquals(
                Math.round(heard.path("frames").asDouble()), heard.path("wav").asLong());
        assertEquals(heard.path("wav").asLong(), heard.path("mp3").asLong());
        heard.path("lags").forEach(lag -> assertTrue(Math.abs(lag.asInt()) <= 1, heard.toString()));
    }
}
