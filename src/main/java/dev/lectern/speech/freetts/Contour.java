package dev.lectern.speech.freetts;

import com.sun.speech.freetts.FeatureProcessor;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import dev.lectern.speech.freetts.MelodyTerms.Term;
import dev.lectern.speech.freetts.Prosody.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The melody of an utterance before it is shaped: FreeTTS's own model, without two faults of FreeTTS's. It mixed the scales of
 * two voices where one syllable joins the next, so the voice dipped by a semitone and more at the beginning of each syllable;
 * and it looked each feature up by a path for each line of the model, which took most of the time.
 */
final class Contour {
    /** Mean and deviation of the voice on which the model was trained, in hertz. */
    private static final float MODEL_MEAN = 170;

    private static final float MODEL_DEVIATION = 34;

    /** Mean of kevin16 in hertz, and its deviation: FreeTTS has 11; with 15 it is livelier and no worse understood. */
    private static final float MEAN = 100;

    static final float DEVIATION = 15;

    /** Height at three places of a syllable, in hertz. */
    private record Heights(float start, float mid, float end) {}

    private final ProsodyVoice voice;
    private final List<Term> terms;

    Contour(ProsodyVoice voice) throws IOException {
        this.voice = voice;
        this.terms = MelodyTerms.read(voice.table("f0_lr_terms.txt"));
    }

    /** The targets of an utterance that has its durations, from its beginning to the end of its last segment. */
    List<Target> of(com.sun.speech.freetts.Utterance work) throws ProcessException {
        List<Item> syllables = new ArrayList<>();
        for (Item item = work.getRelation(Relation.SYLLABLE).getHead(); item != null; item = item.getNext()) {
            syllables.add(item);
        }
        List<Heights> heights = heights(syllables);
        List<Target> targets = new ArrayList<>();
        float before = 0;
        for (int i = 0; i < heights.size(); i++) {
            Heights here = heights.get(i);
            Item first = segments(syllables.get(i)).getDaughter();
            Item last = segments(syllables.get(i)).getLastDaughter();
            boolean opens = isPause(inTime(first).getPrevious());
            float join = opens ? here.start() : (before + here.start()) / 2;
            targets.add(new Target(begin(first), join));
            targets.add(new Target(middle(syllables.get(i)), here.mid()));
            if (isPause(inTime(last).getNext())) {
                targets.add(new Target(end(last), here.end()));
            }
            before = here.end();
        }
        return reaching(targets, end(work.getRelation(Relation.SEGMENT).getTail()));
    }

    /** From the very beginning to the very end. */
    private static List<Target> reaching(List<Target> targets, float end) {
        Target first = targets.get(0);
        if (first.at() > 0) {
            targets.add(0, new Target(0, first.hertz()));
        }
        Target last = targets.get(targets.size() - 1);
        if (last.at() < end) {
            targets.add(new Target(end, last.hertz()));
        }
        return targets;
    }

    private List<Heights> heights(List<Item> syllables) throws ProcessException {
        Map<String, String[]> known = new LinkedHashMap<>();
        for (Term term : terms) {
            if (!term.feature().isEmpty() && !known.containsKey(term.feature())) {
                known.put(term.feature(), values(syllables, term.feature()));
            }
        }
        List<Heights> heights = new ArrayList<>(syllables.size());
        for (int i = 0; i < syllables.size(); i++) {
            float start = 0;
            float mid = 0;
            float end = 0;
            for (Term term : terms) {
                float times = times(term, known, i);
                start += times * term.start();
                mid += times * term.mid();
                end += times * term.end();
            }
            heights.add(new Heights(hertz(start), hertz(mid), hertz(end)));
        }
        return heights;
    }

    private static float times(Term term, Map<String, String[]> known, int syllable) {
        if (term.feature().isEmpty()) {
            return 1;
        }
        String[] values = known.getOrDefault(term.feature(), new String[0]);
        int at = syllable + term.away();
        String value = at < 0 || at >= values.length ? "0" : values[at];
        if (!term.value().isEmpty()) {
            return value.equals(term.value()) ? 1 : 0;
        }
        return Float.parseFloat(value);
    }

    private String[] values(List<Item> syllables, String feature) throws ProcessException {
        FeatureProcessor processor = voice.getFeatureProcessor(feature);
        String[] values = new String[syllables.size()];
        for (int i = 0; i < values.length; i++) {
            Item syllable = syllables.get(i);
            if (syllable.getFeatures().isPresent(feature)) {
                values[i] = syllable.getFeatures().getObject(feature).toString();
            } else {
                values[i] = processor == null ? "0" : processor.process(syllable);
            }
        }
        return values;
    }

    private static float hertz(float height) {
        return (height - MODEL_MEAN) / MODEL_DEVIATION * DEVIATION + MEAN;
    }

    private static Item segments(Item syllable) {
        return syllable.getItemAs(Relation.SYLLABLE_STRUCTURE);
    }

    private static Item inTime(Item segment) {
        return segment.getItemAs(Relation.SEGMENT);
    }

    private static boolean isPause(@Nullable Item segment) {
        return segment != null && segment.getFeatures().getString("name").equals(Pauses.PAUSE);
    }

    /** The middle of the vowel; of the first sound where there is none. */
    private float middle(Item syllable) {
        Item first = segments(syllable).getDaughter();
        for (Item segment = first; segment != null; segment = segment.getNext()) {
            if (voice.getPhoneFeature(segment.getFeatures().getString("name"), "vc")
                    .equals("+")) {
                return (begin(segment) + end(segment)) / 2;
            }
        }
        return (begin(first) + end(first)) / 2;
    }

    private static float begin(Item segment) {
        Item before = inTime(segment).getPrevious();
        return before == null ? 0 : end(before);
    }

    private static float end(Item segment) {
        return segment.getFeatures().getFloat("end");
    }
}
