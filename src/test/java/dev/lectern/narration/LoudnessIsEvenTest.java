package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.Tools;
import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.espeak.EspeakEngine;
import dev.lectern.speech.flite.FliteEngine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How loud narrations are, by ffmpeg's meter (EBU R 128), and that nothing clicks where their pieces join. */
class LoudnessIsEvenTest {
    private static final double TARGET = -19;
    private static final List<Engine> ENGINES = List.of(new FreeTtsEngine(), new FliteEngine(), new EspeakEngine());
    private static final Voices VOICES = new Voices(ENGINES);
    private static final StraightLine LINE = new StraightLine(VOICES, Lexicon::empty, List.of());
    private static final ArticleFolder SAMPLES = ArticleFolder.open(Path.of("articles"), Clock.systemUTC());

    @AfterAll
    static void close() {
        ENGINES.forEach(Engine::close);
    }

    /** The embedded voice on every sample; the voices of the system on half a minute and more of a text in their language. */
    static List<Arguments> readings() throws IOException {
        List<Arguments> readings = new ArrayList<>();
        SAMPLES.ids().forEach(id -> readings.add(Arguments.of("kevin16", id)));
        Stream.of("kal16", "slt", "rms", "awb", "espeak-en-us").forEach(id -> readings.add(Arguments.of(id, "en")));
        Stream.of("es", "de", "fr", "ru", "ar").forEach(tag -> readings.add(Arguments.of("espeak-" + tag, tag)));
        readings.add(Arguments.of("espeak-cmn", "zh"));
        return readings;
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyReadingIsAsLoudAndNoneClicks(String id, String text, @TempDir Path folder) throws Exception {
        Tools.require("ffmpeg");
        Voice voice = voice(id);
        List<short[]> passages = passages(article(text), voice);
        int edge = voice.sampleRate() * 70 / 1000;
        int frames = 0;
        for (short[] passage : passages) {
            frames += passage.length;
            assertTrue(silent(passage, 0, edge), "a passage does not begin in silence");
            assertTrue(silent(passage, passage.length - edge, passage.length), "a passage does not end in silence");
            assertSoft(passage);
        }
        assertTrue(frames > 30 * voice.sampleRate(), "only " + frames + " frames");
        String told = measured(passages, frames, voice.sampleRate(), folder);
        assertEquals(TARGET, figure(told, "I:"), 1, told);
        assertTrue(figure(told, "Peak:") < -1, told);
    }

    private static Voice voice(String id) {
        boolean there = VOICES.find(id).isPresent();
        assertTrue(there || !"true".equals(System.getenv("CI")), id + " is missing: src/test/check installs it.");
        Assumptions.assumeTrue(there, id + " is missing: src/test/check installs it.");
        return VOICES.find(id).orElseThrow();
    }

    private static Article article(String text) throws IOException {
        if (SAMPLES.find(text).isPresent()) {
            return SAMPLES.find(text).orElseThrow();
        }
        String written = Files.readString(Path.of("src/test/resources/voices", text + ".txt"))
                .strip();
        return new ArticleReader()
                .read("text", "text", Format.PLAIN, String.join("\n\n", written, written, written), Instant.EPOCH);
    }

    private static List<short[]> passages(Article article, Voice voice) {
        Narration narration = LINE.narration(article, voice, Manner.NATURAL, Skips.STANDARD);
        List<short[]> passages = new ArrayList<>();
        try (Speaker speaker = VOICES.engineOf(voice).open(voice.id())) {
            for (Passage passage : LINE.script(narration)) {
                passages.add(LINE.speak(narration, passage, speaker).samples());
            }
        }
        return passages;
    }

    private static boolean silent(short[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            if (samples[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Where a passage's sound begins and where it ends it does so by a small step: no more than a fiftieth of full scale. */
    private static void assertSoft(short[] samples) {
        int first = 0;
        while (samples[first] == 0) {
            first++;
        }
        int last = samples.length - 1;
        while (samples[last] == 0) {
            last--;
        }
        assertTrue(Math.abs(samples[first]) < 650, "a step of " + samples[first] + " at the beginning");
        assertTrue(Math.abs(samples[last]) < 650, "a step of " + samples[last] + " at the end");
    }

    private static String measured(List<short[]> passages, int frames, int sampleRate, Path folder) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (short[] passage : passages) {
            for (short sample : passage) {
                bytes.putShort(sample);
            }
        }
        Path pcm = Files.write(folder.resolve("sound.pcm"), bytes.array());
        String told = Tools.run(
                "ffmpeg",
                "-nostats",
                "-hide_banner",
                "-f",
                "s16le",
                "-ar",
                String.valueOf(sampleRate),
                "-ac",
                "1",
                "-i",
                pcm.toString(),
                "-af",
                "ebur128=peak=true:framelog=verbose",
                "-f",
                "null",
                "-");
        return told.substring(told.lastIndexOf("Summary:"));
    }

    /** The number after a word, such as in {@code I: -19.2 LUFS}. */
    private static double figure(String told, String word) {
        String after = told.substring(told.indexOf(word) + word.length()).strip();
        return Double.parseDouble(after.split("\\s", 2)[0]);
    }
}
