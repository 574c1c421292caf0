package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import dev.lectern.text.Break;
import java.util.Map;

/**
 * Puts a pause before the utterance, between its phrases and after it. Their lengths are ours: FreeTTS would make each one
 * 200 ms and more. Of the last pause the voice speaks the first half; the silence between utterances is not its business.
 */
final class Pauses {
    /** The phone of silence. */
    static final String PAUSE = "pau";

    /** Length of a pause in seconds at natural speed, on its segment. */
    static final String LENGTH = "lectern_pause";

    /** Just long enough for the closure before a first stop and for the filter to settle. */
    private static final float LEAD = 0.030f;

    /** Twice what is heard of it: the release of a last stop and the decay of a last vowel. */
    private static final float TAIL = 0.140f;

    /** With the closure of a stop on either side, still under 300 ms of silence. */
    private static final Map<Break, Float> BETWEEN = Map.of(Break.MINOR, 0.130f, Break.MAJOR, 0.190f);

    void insert(com.sun.speech.freetts.Utterance work) {
        Item first = work.getRelation(Relation.SEGMENT).getHead();
        mark(first.prependItem(null), LEAD);
        for (Item phrase = work.getRelation(Relation.PHRASE).getHead(); phrase != null; phrase = phrase.getNext()) {
            Item word = phrase.getLastDaughter();
            float length = phrase.getNext() == null ? TAIL : between(word);
            mark(lastSegment(word).appendItem(null), length);
        }
    }

    private static float between(Item word) {
        Break after = (Break) word.getFeatures().getObject(Words.BREAK);
        return BETWEEN.getOrDefault(after, 0.130f);
    }

    private static Item lastSegment(Item word) {
        return word.getItemAs(Relation.SYLLABLE_STRUCTURE)
                .getLastDaughter()
                .getLastDaughter()
                .getItemAs(Relation.SEGMENT);
    }

    private static void mark(Item pause, float seconds) {
        pause.getFeatures().setString("name", PAUSE);
        pause.getFeatures().setFloat(LENGTH, seconds);
    }
}
