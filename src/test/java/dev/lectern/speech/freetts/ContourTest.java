package dev.lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.en.ContourGenerator;
import dev.lectern.speech.Manner;
import dev.lectern.speech.freetts.Prosody.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FreeTTS's own melody beside ours, before it is shaped. */
class ContourTest {
    private final ProsodyVoice voice = voice();

    private static ProsodyVoice voice() {
        try {
            return new ProsodyVoice(Material.load().lexicon().join());
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private record Both(List<Target> theirs, List<Target> ours) {}

    private List<Both> both() throws Exception {
        ProsodyModel model = new ProsodyModel(Material.load().lexicon().join());
        ContourGenerator generator = new ContourGenerator(voice.table("f0_lr_terms.txt"), 170, 34);
        Contour contour = new Contour(voice);
        List<Both> all = new ArrayList<>();
        for (String sentence : Said.sentences()) {
            com.sun.speech.freetts.Utterance work = model.timed(Said.utterance(sentence), Manner.NATURAL);
            List<Target> ours = contour.of(work);
            work.getVoice().setPitchRange(Contour.DEVIATION);
            generator.processUtterance(work);
            List<Target> theirs = new ArrayList<>();
            for (Item item = work.getRelation(Relation.TARGET).getHead(); item != null; item = item.getNext()) {
                theirs.add(new Target(
                        item.getFeatures().getFloat("pos"), item.getFeatures().getFloat("f0")));
            }
            all.add(new Both(theirs, ours));
        }
        return all;
    }

    /** The same places; the same height in the middle of each vowel and at the end of each phrase. */
    @Test
    void onlyWhereSyllablesJoinItDiffers() throws Exception {
        for (Both each : both()) {
            assertEquals(each.theirs().size(), each.ours().size());
            int same = 0;
            for (int i = 0; i < each.ours().size(); i++) {
                Target ours = each.ours().get(i);
                Target theirs = each.theirs().get(i);
                assertEquals(theirs.at(), ours.at(), 1e-6);
                same += Math.abs(theirs.hertz() - ours.hertz()) < 0.001 ? 1 : 0;
            }
            assertTrue(
                    same >= each.ours().size() / 2 - 1,
                    same + " of " + each.ours().size());
        }
    }

    /** FreeTTS's joins lie nearly a whole deviation under what is on either side. */
    @Test
    void theVoiceDoesNotDipWhereSyllablesJoin() throws Exception {
        double ours = 0;
        double theirs = 0;
        for (Both each : both()) {
            ours = Math.max(ours, deepest(each.ours()));
            theirs = Math.max(theirs, deepest(each.theirs()));
        }
        assertTrue(theirs > 0.7 * Contour.DEVIATION, "FreeTTS's deepest dip is " + theirs);
        assertTrue(ours < 0.4 * Contour.DEVIATION, "our deepest dip is " + ours);
    }

    private static double deepest(List<Target> targets) {
        double deepest = 0;
        for (int i = 1; i < targets.size() - 1; i++) {
            float least =
                    Math.min(targets.get(i - 1).hertz(), targets.get(i + 1).hertz());
            deepest = Math.max(deepest, least - targets.get(i).hertz());
        }
        return deepest;
    }
}
