package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.audio.Grid;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.Span;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StraightLineTest {
    private static FreeTtsEngine engine;
    private static Speaker speaker;
    private static StraightLine line;
    private static Voices voices;

    @BeforeAll
    static void open() {
        engine = new FreeTtsEngine();
        voices = new Voices(List.of(engine));
        speaker = engine.open(voices.standard().id());
        line = new StraightLine(voices, Lexicon::empty, List.of("test"));
    }

    @AfterAll
    static void close() {
        speaker.close();
        engine.close();
    }

    @Test
    void everyWordHasACueInsideTheAudio() {
        Narration narration = narration("A first line", "The lamp was lit, at last. Who had lit it? Nobody knew.");
        List<String> heard = new ArrayList<>();
        for (Passage passage : line.script(narration)) {
            SpokenPassage spoken = line.speak(narration, passage, speaker);
            assertEquals(0, spoken.samples().length % Grid.slot(16000));
            long before = Grid.edge(16000);
            for (Cue cue : spoken.cues()) {
                if (cue.kind() == CueKind.WORD) {
                    assertTrue(cue.start() >= before, cue + " overlaps the one before");
                    before = cue.end();
                    heard.add(cue.span().of(narration.article().text()));
                }
                assertTrue(cue.end() <= spoken.samples().length - Grid.edge(16000));
            }
        }
        assertEquals(
                List.of("A", "first", "line", "The", "lamp", "was", "lit", "at", "last", "Who", "had", "lit", "it"),
                heard.subList(0, 13));
        assertEquals(List.of("Nobody", "knew"), heard.subList(13, heard.size()));
    }

    @Test
    void anEditLeavesThePassagesOfItsParagraphAlone() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sentences.add("Sentence " + i + " tells of " + "many more ".repeat(i % 7) + "lamps.");
        }
        Set<String> before = fingerprints(String.join(" ", sentences));
        assertTrue(before.size() > 10, before.size() + " passages");
        for (int place = 0; place < sentences.size(); place += 3) {
            List<String> edited = new ArrayList<>(sentences);
            edited.add(place, "One more sentence stands here.");
            Set<String> after = fingerprints(String.join(" ", edited));
            after.removeAll(before);
            assertTrue(after.size() <= 4, after.size() + " passages changed by an edit at sentence " + place);
        }
    }

    private static Set<String> fingerprints(String paragraph) {
        Set<String> all = new HashSet<>();
        line.script(narration("A title", paragraph)).forEach(passage -> all.add(passage.fingerprint()));
        return all;
    }

    @Test
    void passagesSpokenTogetherSoundAsTheyDoAlone() {
        Narration narration = narration(
                "Several paragraphs",
                "The lamp was lit, at last. Who had lit it? Nobody knew.",
                "It burned until the morning came. ".repeat(5),
                "Then it went out.");
        List<Passage> passages = new ArrayList<>();
        line.script(narration).forEach(passages::add);
        List<SpokenPassage> together = line.speak(narration, passages, speaker);
        assertEquals(passages.size(), together.size());
        for (int i = 0; i < passages.size(); i++) {
            SpokenPassage alone = line.speak(narration, passages.get(i), speaker);
            assertArrayEquals(alone.samples(), together.get(i).samples());
            assertEquals(alone.cues(), together.get(i).cues());
        }
    }

    @Test
    void theOutlineIsTheSoundsOwn() {
        Narration narration =
                narration("Seven sentences", "One fish swims. ".repeat(3) + "It turns, and it waits. ".repeat(4));
        for (Passage passage : line.script(narration)) {
            PassageOutline outline = line.outline(narration, passage, speaker).orElseThrow();
            SpokenPassage spoken = line.speak(narration, passage, speaker);
            assertEquals(outline.frames(), spoken.samples().length);
            assertEquals(outline.cues(), spoken.cues());
        }
    }

    @Test
    void passagesBeginAndEndInDigitalSilence() {
        Narration narration = narration("Edges", "Stop. Go on and on until the very end of the road.");
        for (Passage passage : line.script(narration)) {
            short[] samples = line.speak(narration, passage, speaker).samples();
            short[] silence = new short[Grid.edge(16000)];
            assertArrayEquals(silence, java.util.Arrays.copyOf(samples, silence.length));
            assertArrayEquals(
                    silence, java.util.Arrays.copyOfRange(samples, samples.length - silence.length, samples.length));
        }
    }

    @Test
    void theFirstPassageIsOneSentenceAndNoneIsLongerThanThirtySeconds() {
        Narration narration = narration(
                "Length",
                "The committee of the harbour town deliberated about the lighthouse for a long time. ".repeat(60));
        List<Passage> passages = new ArrayList<>();
        line.script(narration).forEach(passages::add);
        assertEquals(1, passages.get(0).lines().size());
        for (Passage passage : passages) {
            int frames = line.outline(narration, passage, speaker).orElseThrow().frames();
            assertTrue(frames <= 30 * 16000, "passage " + passage.index() + " has " + frames + " frames");
            assertEquals(passage.index() == passages.size() - 1, passage.last());
        }
    }

    @Test
    void anEditChangesTheFingerprintsOfItsOwnParagraphOnly() {
        List<String> before = fingerprints(narration("Edit", "First words.", "The middle stays.", "Last words."));
        List<String> after = fingerprints(narration("Edit", "First new words.", "The middle stays.", "Last words."));
        assertEquals(before.get(0), after.get(0));
        assertNotEquals(before.get(1), after.get(1));
        assertEquals(before.subList(2, 4), after.subList(2, 4));
    }

    @Test
    void aSentenceWithoutAnEndIsSpokenInParts() {
        Narration narration = narration("Endless", "on and on ".repeat(3000));
        int words = 0;
        for (Passage passage : line.script(narration)) {
            for (Cue cue :
                    line.outline(narration, passage, speaker).orElseThrow().cues()) {
                words += cue.kind() == CueKind.WORD ? 1 : 0;
            }
        }
        assertEquals(9001, words);
    }

    private static List<String> fingerprints(Narration narration) {
        List<String> fingerprints = new ArrayList<>();
        line.script(narration).forEach(passage -> fingerprints.add(passage.fingerprint()));
        return fingerprints;
    }

    private static Narration narration(String heading, String... paragraphs) {
        StringBuilder text = new StringBuilder(heading);
        List<Block> blocks =
                new ArrayList<>(List.of(new Block(BlockKind.HEADING, 1, 0, new Span(0, heading.length()))));
        for (String paragraph : paragraphs) {
            int from = text.append("\n\n").length();
            text.append(paragraph.strip());
            blocks.add(new Block(BlockKind.PARAGRAPH, 0, 0, new Span(from, text.length())));
        }
        Article article = new Article(
                "test",
                heading,
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                text.toString(),
                blocks,
                Map.of());
        return line.narration(article, voices.standard(), Manner.NATURAL, Skips.STANDARD);
    }
}
