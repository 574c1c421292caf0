package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is heard, measured on the samples. */
class SoundTest {
    private static final int RATE = 16_000;
    private static final Speaker SPEAKER = new FreeTtsEngine().open("kevin16");

    @Test
    void theOutlineOfEverySentenceIsExact() {
        List<Utterance> utterances = utterances();
        for (Manner manner : List.of(Manner.NATURAL, new Manner(50, 200), new Manner(600, 50))) {
            List<Speech> spoken = SPEAKER.speak(utterances, manner);
            for (int i = 0; i < utterances.size(); i++) {
                Outline outline = SPEAKER.outline(utterances.get(i), manner).orElseThrow();
                assertEquals(spoken.get(i).samples().length, outline.frames());
                assertEquals(spoken.get(i).marks(), outline.marks());
            }
        }
    }

    @Test
    void everyWordIsLouderThanThePauses() {
        for (Speech speech : SPEAKER.speak(utterances(), Manner.NATURAL)) {
            for (Mark mark : speech.marks()) {
                double loud = rms(speech.samples(), mark.from(), mark.to());
                assertTrue(loud > 300, mark + " is silent: " + loud);
            }
        }
    }

    @Test
    void noSilenceInsideASentenceIsAsLongAs300Milliseconds() {
        for (Speech speech : SPEAKER.speak(utterances(), Manner.NATURAL)) {
            int silence = longestSilence(speech.samples());
            assertTrue(silence < RATE * 300 / 1000, silence + " frames of silence, " + speech.marks());
        }
    }

    @Test
    void aSentenceBeginsAndEndsInSilence() {
        for (Speech speech : SPEAKER.speak(utterances(), Manner.NATURAL)) {
            short[] samples = speech.samples();
            assertEquals(0, samples[0]);
            assertEquals(0, samples[samples.length - 1]);
            int first = speech.marks().get(0).from();
            assertTrue(first < RATE * 40 / 1000, "the first word begins only at frame " + first);
            int last = speech.marks().get(speech.marks().size() - 1).to();
            assertTrue(samples.length - last < RATE * 90 / 1000, "silence after the last word");
        }
    }

    @Test
    void rateDividesTheLength() {
        Utterance sentence = Said.utterance(Said.sentences().get(4));
        double natural = SPEAKER.outline(sentence, Manner.NATURAL).orElseThrow().frames();
        for (int rate : new int[] {50, 80, 125, 200, 400, 600}) {
            int frames = SPEAKER.outline(sentence, new Manner(rate, 100))
                    .orElseThrow()
                    .frames();
            // A sound ends with its last whole pitch period.
            assertEquals(natural * 100 / rate, frames, RATE / 50, "rate " + rate);
        }
    }

    @Test
    void questionsRiseAndStatementsFall() {
        assertTrue(lastHertz("You left it there?") > lastHertz("You left it there.") * 1.1);
        assertTrue(lastHertz("You left it there,") > lastHertz("You left it there."));
    }

    @Test
    void pitchMovesTheMelodyAndNotTheLength() {
        Utterance sentence = Said.utterance(Said.sentences().get(0));
        int natural = SPEAKER.outline(sentence, Manner.NATURAL).orElseThrow().frames();
        int high = SPEAKER.outline(sentence, new Manner(100, 200)).orElseThrow().frames();
        assertEquals(natural, high, RATE / 50);
    }

    @Test
    void shortFormsSoundAsPeopleSayThem() {
        assertArrayEquals(new String[] {"d", "ow1", "n", "t"}, phones("don't"));
        assertArrayEquals(new String[] {"w", "iy1", "v"}, phones("we've"));
    }

    @Test
    void aWordThatNobodyCouldPronounceIsSpelled() {
        List<String> letters = new ArrayList<>();
        for (String letter : List.of("x", "k", "c", "d")) {
            letters.addAll(List.of(phones(letter)));
        }
        assertArrayEquals(letters.toArray(), phones("xkcd"));
    }

    private static String[] phones(String spelling) {
        List<String> phones = new ArrayList<>();
        Pronunciation pronunciation = MODEL.pronunciation();
        for (Pronunciation.Word word :
                pronunciation.of(Said.utterance(spelling).tokens().get(0))) {
            phones.addAll(List.of(word.phones()));
        }
        return phones.toArray(new String[0]);
    }

    private static final ProsodyModel MODEL =
            new ProsodyModel(Material.load().lexicon().join());

    private static float lastHertz(String sentence) {
        List<Prosody.Target> targets =
                MODEL.of(Said.utterance(sentence), Manner.NATURAL).targets();
        return targets.get(targets.size() - 1).hertz();
    }

    private static List<Utterance> utterances() {
        return Said.sentences().stream().map(Said::utterance).toList();
    }

    private static double rms(short[] samples, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) {
            energy += (double) samples[i] * samples[i];
        }
        return Math.sqrt(energy / (to - from));
    }

    /** In steps of 10 ms, below 1/300 of full scale. */
    private static int longestSilence(short[] samples) {
        int longest = 0;
        int silent = 0;
        for (int at = 0; at + RATE / 100 <= samples.length; at += RATE / 100) {
            silent = rms(samples, at, at + RATE / 100) < 110 ? silent + RATE / 100 : 0;
            longest = Math.max(longest, silent);
        }
        return longest;
    }
}
