package dev.lectern.speech.flite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.InstalledEngines;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real flite in its worker processes. */
class FliteEngineTest {
    private static FliteEngine engine;

    @BeforeAll
    static void open() {
        engine = InstalledEngines.require(new FliteEngine());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Utterance plain(String sentence) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : sentence.split(" ")) {
            String bare = word.replace(",", "");
            Break after = word.endsWith(",") ? Break.MAJOR : Break.NONE;
            tokens.add(new Token(new Span(at, at + bare.length()), "word", List.of(new SpokenWord(bare)), after));
            at += word.length() + 1;
        }
        return new Utterance(tokens, Ending.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slt", "rms", "awb", "kal16"})
    void everyVoiceSpeaksAndMarksItsWords(String voice) {
        Utterance sentence = plain("the quick brown fox, jumps over the lazy dog");
        try (Speaker speaker = engine.open(voice)) {
            Speech first = speaker.speak(List.of(sentence), Manner.NATURAL).get(0);
            speaker.speak(List.of(plain("something else")), Manner.NATURAL);
            Speech second = speaker.speak(List.of(sentence), Manner.NATURAL).get(0);
            assertArrayEquals(first.samples(), second.samples());
            assertEquals(9, first.marks().size());
            int before = 0;
            for (Mark mark : first.marks()) {
                assertTrue(mark.from() >= before && mark.to() <= first.samples().length, mark.toString());
                assertTrue(loudest(first.samples(), mark) > 500, mark.toString());
                before = mark.to();
            }
            int pause = first.marks().get(4).from() - first.marks().get(3).to();
            assertTrue(pause > 800, "the comma is " + pause + " frames long");
        }
    }

    /** A word with given phones sounds as they say, and is as long. */
    @Test
    void givenPhonesAreSaid() {
        Token given = new Token(
                new Span(0, 4), "word", List.of(new SpokenWord("lead", List.of("l", "eh1", "d"))), Break.NONE);
        Token other = new Token(
                new Span(0, 4), "word", List.of(new SpokenWord("lead", List.of("l", "iy1", "d"))), Break.NONE);
        try (Speaker speaker = engine.open("kal16")) {
            Speech red = speaker.speak(List.of(new Utterance(List.of(given), Ending.STATEMENT)), Manner.NATURAL)
                    .get(0);
            Speech reed = speaker.speak(List.of(new Utterance(List.of(other), Ending.STATEMENT)), Manner.NATURAL)
                    .get(0);
            assertTrue(!java.util.Arrays.equals(red.samples(), reed.samples()));
        }
    }

    private static int loudest(short[] samples, Mark mark) {
        int loudest = 0;
        for (int i = mark.from(); i < mark.to(); i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return loudest;
    }
}
