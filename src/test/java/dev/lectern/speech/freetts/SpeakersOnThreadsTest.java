package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SpeakersOnThreadsTest {
    private static final FreeTtsEngine ENGINE = new FreeTtsEngine();

    /** Words that no lexicon has, so that every one goes through the letter-to-sound rules. */
    @Test
    void fourSpeakersAtOnceSayWhatOneSaysAlone() throws Exception {
        List<Utterance> utterances = new ArrayList<>();
        Said.sentences().forEach(sentence -> utterances.add(Said.utterance(sentence)));
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            utterances.add(Said.utterance(invented(random) + " " + invented(random) + ", " + invented(random) + "."));
        }
        List<Integer> alone = speak(utterances);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Integer>> work = () -> speak(utterances);
            for (Future<List<Integer>> spoken : threads.invokeAll(List.of(work, work, work, work))) {
                assertEquals(alone, spoken.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> speak(List<Utterance> utterances) {
        try (Speaker speaker = ENGINE.open("kevin16")) {
            List<Speech> spoken = speaker.speak(utterances, Manner.NATURAL);
            return spoken.stream()
                    .map(speech -> Arrays.hashCode(speech.samples()))
                    .toList();
        }
    }

    private static String invented(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
