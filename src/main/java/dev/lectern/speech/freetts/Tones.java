package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import dev.lectern.speech.Ending;

/**
 * The tune at the end of phrases, in the ToBI names of FreeTTS's melody model: questions rise ({@code H-H%}), what goes on
 * falls only a little and rises again ({@code L-H%}).
 */
final class Tones {
    private static final String CONTINUES = "L-H%";

    /** The feature by which FreeTTS's own tree knows the last syllable of a question. */
    private static final String QUESTION = "lisp_syl_yn_question";

    void before(com.sun.speech.freetts.Utterance work, Ending ending) {
        if (ending == Ending.QUESTION) {
            work.getRelation(Relation.SYLLABLE).getTail().getFeatures().setString(QUESTION, "1");
        }
    }

    void after(com.sun.speech.freetts.Utterance work, Ending ending) {
        if (ending == Ending.CONTINUED) {
            work.getRelation(Relation.SYLLABLE).getTail().getFeatures().setString("endtone", CONTINUES);
        }
        for (Item phrase = work.getRelation(Relation.PHRASE).getHead(); phrase != null; phrase = phrase.getNext()) {
            if (phrase.getNext() != null) {
                lastSyllable(phrase).getFeatures().setString("endtone", CONTINUES);
            }
        }
    }

    private static Item lastSyllable(Item phrase) {
        return phrase.getLastDaughter().getItemAs(Relation.SYLLABLE_STRUCTURE).getLastDaughter();
    }
}
