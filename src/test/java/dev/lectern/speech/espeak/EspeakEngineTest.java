package dev.lectern.speech.espeak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.InstalledEngines;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real eSpeak NG in its worker processes. */
class EspeakEngineTest {
    private static final String[] WORDS = {
        "uno", "dos", "tres", "casa", "luz", "faro", "isla", "noche", "\u00F1and\u00FA", "mar"
    };
    private static EspeakEngine engine;

    @BeforeAll
    static void open() {
        engine = InstalledEngines.require(new EspeakEngine());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Utterance written(String... words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            Span span = new Span(at, at + word.length());
            tokens.add(new Token(span, "written", List.of(new SpokenWord(word + " ")), Break.NONE));
            at += word.length() + 1;
        }
        return new Utterance(tokens, Ending.STATEMENT, Utterance.Wording.WRITTEN);
    }

    private static List<Utterance> sentences(int count) {
        Random random = new Random(11);
        List<Utterance> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] words = new String[1 + random.nextInt(6)];
            Arrays.setAll(words, word -> WORDS[random.nextInt(WORDS.length)]);
            sentences.add(written(words));
        }
        return sentences;
    }

    private static List<Integer> spoken(List<Utterance> utterances) {
        try (Speaker speaker = engine.open("espeak-es")) {
            return speaker.speak(utterances, Manner.NATURAL).stream()
                    .map(speech -> 31 * Arrays.hashCode(speech.samples())
                            + speech.marks().hashCode())
                    .toList();
        }
    }

    /** In the long form, or with {@code -Dlectern.sentences=1000}, as many as the promise says. */
    @Test
    void sentencesOnSeveralWorkersAreThoseOfOne() throws Exception {
        List<Utterance> sentences =
                sentences(Integer.getInteger("lectern.sentences", Boolean.getBoolean("lectern.soak") ? 1000 : 60));
        List<Integer> alone = spoken(sentences);
        List<Utterance> backwards = new ArrayList<>(sentences);
        java.util.Collections.reverse(backwards);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<List<Integer>> forwards = () -> spoken(sentences);
            Callable<List<Integer>> mirrored = () -> {
                List<Integer> found = new ArrayList<>(spoken(backwards));
                java.util.Collections.reverse(found);
                return found;
            };
            for (Future<List<Integer>> found : threads.invokeAll(List.of(forwards, mirrored, forwards))) {
                assertEquals(alone, found.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A worker that dies is replaced: whoever asked may ask again. */
    @Test
    void aKilledWorkerCostsOneRequest() {
        Utterance sentence = written(WORDS);
        try (Speaker speaker = engine.open("espeak-es")) {
            Speech before = speaker.speak(List.of(sentence), Manner.NATURAL).get(0);
            for (long pid : engine.pids()) {
                ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
                process.destroyForcibly();
                process.onExit().join();
            }
            Speech after = speaker.speak(List.of(sentence), Manner.NATURAL).get(0);
            assertArrayEquals(before.samples(), after.samples());
            assertEquals(before.marks(), after.marks());
        }
    }

    @Test
    void fasterIsShorterAndHigherIsAsLong() {
        Utterance sentence = written(WORDS);
        try (Speaker speaker = engine.open("espeak-es")) {
            int natural = frames(speaker, sentence, new Manner(100, 100));
            assertEquals(0.5, (double) frames(speaker, sentence, new Manner(200, 100)) / natural, 0.12);
            assertEquals(2, (double) frames(speaker, sentence, new Manner(50, 100)) / natural, 0.4);
            assertEquals(1, (double) frames(speaker, sentence, new Manner(100, 150)) / natural, 0.05);
        }
    }

    private static int frames(Speaker speaker, Utterance sentence, Manner manner) {
        return speaker.speak(List.of(sentence), manner).get(0).samples().length;
    }

    /** What the engine runs together, or reads as several words, still has one mark a token, in order. */
    @Test
    void everyTokenHasItsMark() {
        try (Speaker speaker = engine.open("espeak-de")) {
            Speech speech = speaker.speak(
                            List.of(written(
                                    "Um", "3,50", "Euro", "geht", "es", "12.345", "Mal", "z.B.", "in", "der", "Stadt")),
                            Manner.NATURAL)
                    .get(0);
            List<Integer> tokens = speech.marks().stream().map(Mark::token).toList();
            assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), tokens);
            int before = 0;
            for (Mark mark : speech.marks()) {
                assertTrue(mark.from() >= before && mark.to() <= speech.samples().length, mark.toString());
                before = mark.to();
            }
        }
    }

    @Test
    void aVoiceThatIsNotThereIsRefused() {
        try (Speaker speaker = engine.open("espeak-nothing")) {
            List<Utterance> sentence = List.of(written("uno"));
            SpeechException refused =
                    assertThrows(SpeechException.class, () -> speaker.speak(sentence, Manner.NATURAL));
            assertTrue(String.valueOf(refused.getMessage()).contains("nothing"), refused.getMessage());
        }
    }

    @Test
    void voicesSayWhatTheySpeak() {
        assertFalse(engine.voices().stream().anyMatch(voice -> voice.language().equals("und")));
        assertTrue(engine.voices().stream().anyMatch(voice -> voice.id().equals("espeak-ar")));
        assertTrue(engine.version().matches("espeak-1-[0-9a-f]{16}"), engine.version());
    }
}
