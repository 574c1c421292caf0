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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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

    @Test
    void theScottishSpeakerIsNoAmerican() {
        Map<String, String> languages = new TreeMap<>();
        engine.voices().forEach(voice -> languages.put(voice.id(), voice.language()));

        assertEquals(Map.of("slt", "en-US", "rms", "en-US", "awb", "en-GB-scotland", "kal16", "en-US"), languages);
    }

    /** A voice that takes its time is killed while it speaks, and again a moment later: whoever listens notices nothing. */
    @Test
    void aWorkerKilledInMidSentenceLosesNothing() throws Exception {
        Utterance sentence =
                plain("the quick brown fox jumps over the lazy dog ".repeat(9).strip());
        try (Speaker speaker = engine.open("slt")) {
            Speech before = speaker.speak(List.of(sentence), Manner.NATURAL).get(0);
            FutureTask<Speech> again = new FutureTask<>(
                    () -> speaker.speak(List.of(sentence), Manner.NATURAL).get(0));
            Set<Long> resting = Set.copyOf(engine.pids());
            new Thread(again).start();
            boolean killed = false;
            while (!killed && !again.isDone()) {
                for (long pid : resting) {
                    killed |= busy(pid) && ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                }
            }
            assertTrue(killed, "it was spoken before it could be killed");
            assertTrue(!again.isDone(), "it was over when it was killed");
            Speech after = again.get();
            assertArrayEquals(before.samples(), after.samples());
            assertEquals(before.marks(), after.marks());
            assertTrue(engine.pids().stream().noneMatch(resting::contains), "it came from the process that was killed");
        }
    }

    /** Whether a process has used at least a twentieth of a second of the processor since it was looked at first. */
    private static boolean busy(long pid) {
        Duration used = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return used.minus(SEEN.computeIfAbsent(pid, first -> used)).toMillis() >= 50;
    }

    private static final Map<Long, Duration> SEEN = new ConcurrentHashMap<>();

    /** In the long form as many as the promise says. */
    @Test
    void sentencesOnSeveralWorkersAreThoseOfOne() throws Exception {
        List<Utterance> sentences = new ArrayList<>();
        List<String> words = List.of("boat", "light", "keeper", "storm", "harbour", "seven", "old", "bell");
        Random random = new Random(12);
        int count = Integer.getInteger("lectern.sentences", Boolean.getBoolean("lectern.soak") ? 1000 : 40);
        for (int i = 0; i < count; i++) {
            StringBuilder sentence = new StringBuilder(words.get(random.nextInt(words.size())));
            for (int word = random.nextInt(6); word > 0; word--) {
                sentence.append(' ').append(words.get(random.nextInt(words.size())));
            }
            sentences.add(plain(sentence.toString()));
        }
        List<Integer> alone = spoken(sentences);
        List<Utterance> backwards = new ArrayList<>(sentences);
        Collections.reverse(backwards);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<List<Integer>> forwards = () -> spoken(sentences);
            Callable<List<Integer>> mirrored = () -> {
                List<Integer> found = new ArrayList<>(spoken(backwards));
                Collections.reverse(found);
                return found;
            };
            for (Future<List<Integer>> found : threads.invokeAll(List.of(forwards, mirrored, forwards))) {
                assertEquals(alone, found.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> spoken(List<Utterance> utterances) {
        try (Speaker speaker = engine.open("kal16")) {
            return speaker.speak(utterances, Manner.NATURAL).stream()
                    .map(speech -> 31 * Arrays.hashCode(speech.samples())
                            + speech.marks().hashCode())
                    .toList();
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
