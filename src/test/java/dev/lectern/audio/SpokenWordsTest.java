package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.ArticleFolder;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import dev.lectern.narration.Skips;
import dev.lectern.narration.SpokenPassage;
import dev.lectern.narration.StraightLine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every word of the timeline, heard at its time in what other people's decoders make of our files. Opus does not follow the
 * wave of single words: half a millisecond there.
 */
class SpokenWordsTest {
    /** About a minute. */
    private static final int PASSAGES = 8;

    private static final List<short[]> SOUND = new ArrayList<>();
    private static final List<Cue> WORDS = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void speak() {
        Voices voices = new Voices(List.of(new FreeTtsEngine()));
        StraightLine narrator = new StraightLine(voices, Lexicon::empty, List.of("test"));
        ArticleFolder articles = ArticleFolder.open(Path.of("articles"), Clock.systemUTC());
        Narration narration = narrator.narration(
                articles.find(articles.ids().get(0)).orElseThrow(), voices.standard(), Manner.NATURAL, Skips.STANDARD);
        long start = 0;
        try (Speaker speaker =
                voices.engineOf(voices.standard()).open(voices.standard().id())) {
            for (Passage passage : narrator.script(narration)) {
                SpokenPassage spoken = narrator.speak(narration, passage, speaker);
                for (Cue cue : spoken.cues()) {
                    if (cue.kind() == CueKind.WORD) {
                        WORDS.add(new Cue(CueKind.WORD, cue.span(), start + cue.start(), start + cue.end()));
                    }
                }
                SOUND.add(spoken.samples());
                start += spoken.samples().length;
                if (SOUND.size() == PASSAGES) {
                    break;
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"wav, 0", "flac, 0", "mp3, 1", "opus, 8"})
    void isHeardAtItsTime(String extension, int samples) throws IOException {
        AudioFormat format = AudioFormats.byExtension(extension).orElseThrow();
        short[][] passages = SOUND.toArray(new short[0][]);
        short[] original = SpeechLike.joined(passages);
        Path file = folder.resolve("spoken." + extension);
        Files.write(file, Joined.of(format, passages, Joined.track(16000)).file());
        Path pcm = folder.resolve("decoded.pcm");
        Program.run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                file.toString(),
                "-f",
                "s16le",
                "-ac",
                "1",
                "-ar",
                "16000",
                pcm.toString());
        short[] decoded = Program.read(pcm);
        assertEquals(original.length, decoded.length);
        assertTrue(WORDS.size() > 100, WORDS.size() + " words");
        for (Cue word : WORDS) {
            int lag = Lag.of(original, decoded, (int) word.start(), (int) word.end());
            assertTrue(Math.abs(lag) <= samples, "the word at " + word.start() + " is heard " + lag + " samples late");
        }
    }
}
