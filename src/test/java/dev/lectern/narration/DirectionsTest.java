package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.speech.Engine;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.ssml.Ssml;
import dev.lectern.ssml.SsmlReader;
import dev.lectern.text.Token;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a narration follows directions, which here come from SSML. */
class DirectionsTest {
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
    void theOutlineIsWhatIsSpoken() {
        Narration narration =
                narration("<p>One <break time='123ms'/> two.</p><p><prosody rate='fast' pitch='+20%'>Three"
                        + "</prosody> four <emphasis>five</emphasis>, six.</p><break strength='x-strong'/>Seven.");
        for (Passage passage : line.script(narration)) {
            PassageOutline outline = line.outline(narration, passage, speaker).orElseThrow();
            SpokenPassage spoken = line.speak(narration, passage, speaker);
            assertEquals(outline.frames(), spoken.samples().length);
            assertEquals(outline.cues(), spoken.cues());
        }
    }

    @Test
    void aStopIsAsLongAsItWasAskedForWhateverTheRate() {
        for (int rate : new int[] {100, 300}) {
            List<Line> lines = lines(narration("One <break time='700ms'/> two.", new Manner(rate, 100)));
            assertEquals(11_200, lines.get(0).pause());
            assertEquals(0, lines.get(1).lead());
        }
        assertEquals(32_000, lines(narration("<break time='2s'/>One.")).get(0).lead());
    }

    /** A passage holds at most 30 s of speech; a minute of silence that was asked for makes it longer, and nothing else. */
    @Test
    void silenceThatWasAskedForComesOnTopOfWhatAPassageMayTake() {
        String stop = "<break time='30s'/>";
        Narration narration = narration(stop + stop + stop + "One." + stop + stop + "Two." + stop + "Three." + stop);
        List<Passage> passages = new ArrayList<>();
        line.script(narration).forEach(passages::add);
        assertEquals(3, passages.size(), "no two of them fit into one");
        for (Passage passage : passages) {
            Line only = passage.lines().get(0);
            int rate = narration.voice().sampleRate();
            int frames = line.outline(narration, passage, speaker).orElseThrow().frames();
            assertTrue(only.lead() <= 60 * rate && only.pause() <= 60 * rate, only.toString());
            assertTrue(frames > only.lead() + only.pause(), "it has the silence: " + frames);
            assertTrue(frames - only.lead() - only.pause() < 30 * rate, "and little else: " + frames);
        }
    }

    @Test
    void noStopIsMadeWhereNoneIsWanted() {
        assertEquals(2, lines(narration("One. Two.")).size());
        assertEquals(
                0, lines(narration("One. <break strength='none'/>Two.")).get(0).pause());
    }

    @Test
    void deliveryChangesWhereItIsAskedFor() {
        List<Line> lines = lines(narration("a b <prosody rate='200%' volume='-6dB'>c d</prosody> e"));
        assertEquals(
                List.of(100, 200, 100),
                lines.stream().map(each -> each.manner().rateHundredths()).toList());
        assertEquals(
                List.of(0, -600, 0), lines.stream().map(Line::gainHundredths).toList());
    }

    @Test
    void whatIsSaidInsteadTakesThePlaceOfItsWordsAndNoOthers() {
        assertEquals(
                "about twelve kilometers from the world wide web",
                said(narration(
                        "about <say-as interpret-as='cardinal'>12</say-as> km from the <sub alias='World Wide Web'>"
                                + "W3</sub>")));
        assertEquals(
                "code a b one two k m",
                said(narration("code <say-as interpret-as='characters'>AB12</say-as><sub alias='K M'>km</sub>")));
        assertEquals("un for giving", said(narration("un<sub alias='for'>4</sub>giving")));
    }

    @Test
    void whatIsSaidInsteadMayReachOverASentencesEnd() {
        assertEquals("before all of it after", said(narration("Before <sub alias='all of it'>One. Two.</sub> after")));
    }

    @Test
    void givenSentencesAreKept() {
        List<Line> lines = lines(narration("Zero. <s>One. Two</s> three. <s>Four</s>"));
        assertEquals(4, lines.size());
        assertEquals(8, lines.get(1).sentence().length());
    }

    @Test
    void directionsAreInTheKey() {
        assertNotEquals(narration("One two").key(), narration("One <break/>two").key());
        assertEquals(narration("One two").key(), narration("<p>One two</p>").key());
    }

    @Test
    void allThatTheSoundOfAVoiceInTheMiddleDependsOnIsInTheKey() {
        String spoken = "One <voice name='chime'>two</voice>";
        Set<String> keys = new HashSet<>();
        for (Engine other : List.of(engine("1", 0), engine("2", 0), engine("1", 300))) {
            Voices both = new Voices(List.of(engine, other));
            StraightLine together = new StraightLine(both, Lexicon::empty, List.of("test"));
            keys.add(narration(together, spoken, Manner.NATURAL).key());
        }
        keys.add(narration(spoken).key());
        assertEquals(4, keys.size());
    }

    @Test
    void aSilentWordIsTimedAndNotHeard() {
        Narration narration = narration("One <prosody volume='silent'>two</prosody> three");
        List<Integer> peaks = new ArrayList<>();
        for (Passage passage : line.script(narration)) {
            SpokenPassage spoken = line.speak(narration, passage, speaker);
            spoken.cues().stream()
                    .filter(cue -> cue.kind() == CueKind.WORD)
                    .forEach(word -> peaks.add(peak(spoken.samples(), word)));
        }
        assertEquals(3, peaks.size());
        assertEquals(0, peaks.get(1));
        assertTrue(peaks.get(0) > 1000 && peaks.get(2) > 1000, peaks.toString());
    }

    private static int peak(short[] samples, Cue cue) {
        int peak = 0;
        for (long at = cue.start(); at < cue.end(); at++) {
            peak = Math.max(peak, Math.abs(samples[(int) at]));
        }
        return peak;
    }

    private static String said(Narration narration) {
        return lines(narration).stream()
                .flatMap(each -> each.utterance().tokens().stream())
                .map(Token::said)
                .collect(Collectors.joining(" "));
    }

    private static List<Line> lines(Narration narration) {
        List<Line> lines = new ArrayList<>();
        line.script(narration).forEach(passage -> lines.addAll(passage.lines()));
        return lines;
    }

    /** An engine of one voice that is never opened. */
    private static Engine engine(String version, int gainHundredths) {
        return new Engine() {
            @Override
            public String id() {
                return "chimes";
            }

            @Override
            public String version() {
                return version;
            }

            @Override
            public List<Voice> voices() {
                return List.of(new Voice(
                        "chime", "Chime", id(), "en", "neutral", 16000, Voice.Timing.EXACT, gainHundredths, "MIT"));
            }

            @Override
            public Speaker open(String voiceId) {
                throw new UnsupportedOperationException("Nothing is spoken here.");
            }

            @Override
            public void close() {}
        };
    }

    private static Narration narration(String inside) {
        return narration(inside, Manner.NATURAL);
    }

    private static Narration narration(String inside, Manner manner) {
        return narration(line, inside, manner);
    }

    private static Narration narration(StraightLine line, String inside, Manner manner) {
        Ssml ssml = SsmlReader.read("<speak>" + inside + "</speak>");
        Article article = new Article(
                "test",
                "Test",
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                ssml.text(),
                ssml.paragraphs().stream()
                        .map(paragraph -> new Block(BlockKind.PARAGRAPH, 0, 0, paragraph.span()))
                        .toList(),
                Map.of());
        return line.narration(article, voices.standard(), manner, Skips.NONE, ssml.directions());
    }
}
