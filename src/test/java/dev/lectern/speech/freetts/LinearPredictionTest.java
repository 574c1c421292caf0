package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.speech.freetts.FeatureSet;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.diphone.DiphoneUnitSelector;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import com.sun.speech.freetts.relp.UnitConcatenator;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Utterance;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** FreeTTS's own selection, concatenation and filter beside ours, on the same prosody. */
class LinearPredictionTest {
    private static final Material MATERIAL = Material.load();
    private final ProsodyModel prosodies = new ProsodyModel(MATERIAL.lexicon().join());

    @Test
    void everySampleIsFreeTtsOwn() throws Exception {
        List<Prosody> all = prosodies(Manner.NATURAL);
        List<short[]> ours = speak(all);
        DiphoneUnitSelector selector =
                new DiphoneUnitSelector(KevinVoiceDirectory.class.getResource("cmu_us_kal16.bin"));
        for (int i = 0; i < all.size(); i++) {
            assertArrayEquals(
                    freeTts(all.get(i), selector), ours.get(i), Said.sentences().get(i));
        }
    }

    @Test
    void everySampleOfEverySampleArticleIsFreeTtsOwn() throws Exception {
        DiphoneUnitSelector selector =
                new DiphoneUnitSelector(KevinVoiceDirectory.class.getResource("cmu_us_kal16.bin"));
        List<Utterance> utterances = Samples.utterances();
        List<Prosody> all = utterances.stream()
                .map(each -> prosodies.of(each, Manner.NATURAL))
                .toList();
        List<short[]> ours = speak(all);
        int compared = 0;
        for (int i = 0; i < all.size(); i++) {
            if (recorded(all.get(i))) {
                assertArrayEquals(freeTts(all.get(i), selector), ours.get(i), Words.said(utterances.get(i)));
                compared++;
            }
        }
        assertTrue(compared > 200 && compared >= all.size() * 0.98, compared + " of " + all.size() + " compared");
    }

    /** For pairs of phones that English seldom has, FreeTTS has no diphone and takes another one than ours. */
    private static boolean recorded(Prosody prosody) {
        DiphoneBank bank = MATERIAL.diphones().join();
        List<Prosody.Segment> segments = prosody.segments();
        return IntStream.range(1, segments.size()).allMatch(i -> {
            String first = segments.get(i - 1).phone();
            String second = segments.get(i).phone();
            return bank.firstHalf(first, second).equals(bank.secondHalf(first, second));
        });
    }

    @Test
    void anUtteranceSoundsTheSameAloneAndAmongOthers() {
        List<Prosody> all = prosodies(new Manner(130, 90));
        List<short[]> together = speak(all);
        for (int i = 0; i < all.size(); i++) {
            assertArrayEquals(speak(List.of(all.get(i))).get(0), together.get(i));
        }
    }

    @Test
    void soundThatWouldOverflowStaysAtTheLimit() {
        List<short[]> shrill = speak(prosodies(new Manner(100, 400)));
        int steps = 0;
        for (short[] sound : shrill) {
            for (int i = 1; i < sound.length; i++) {
                steps += Math.abs(sound[i] - sound[i - 1]) > 60_000 ? 1 : 0;
            }
        }
        assertEquals(0, steps, "samples wrapped around");
    }

    private List<Prosody> prosodies(Manner manner) {
        return Said.sentences().stream()
                .map(sentence -> prosodies.of(Said.utterance(sentence), manner))
                .toList();
    }

    private static List<short[]> speak(List<Prosody> prosodies) {
        List<Excitation> excitations = new ArrayList<>();
        for (Prosody prosody : prosodies) {
            excitations.add(Excitation.of(
                    prosody, new Layout(prosody, 16_000), MATERIAL.diphones().join()));
        }
        return new LinearPrediction(MATERIAL.diphones().join()).synthesise(excitations);
    }

    private static short[] freeTts(Prosody prosody, DiphoneUnitSelector selector) throws Exception {
        com.sun.speech.freetts.Utterance work = new com.sun.speech.freetts.Utterance(
                new ProsodyVoice(MATERIAL.lexicon().join()));
        Relation segments = work.createRelation(Relation.SEGMENT);
        for (Prosody.Segment segment : prosody.segments()) {
            FeatureSet features = segments.appendItem().getFeatures();
            features.setString("name", segment.phone());
            features.setFloat("end", segment.end());
        }
        int[] marks = new Layout(prosody, 16_000).pitchMarks();
        LPCResult result = new LPCResult();
        result.resizeFrames(marks.length);
        System.arraycopy(marks, 0, result.getTimes(), 0, marks.length);
        work.setObject("target_lpcres", result);
        selector.processUtterance(work);
        new UnitConcatenator().processUtterance(work);
        int frames = Arrays.stream(result.getResidualSizes())
                .limit(result.getNumberOfFrames())
                .sum();
        short[] samples = new short[frames];
        ByteBuffer.wrap(result.getWaveSamples()).asShortBuffer().get(samples);
        return samples;
    }
}
