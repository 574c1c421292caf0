package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import dev.lectern.speech.Manner;

/** Sets the pauses' lengths and the speed: each segment gets exactly 1/rate of its natural length. */
final class Tempo {
    /** No phone is shorter than this at natural speed, whatever the statistics say: a pitch period. */
    private static final float SHORTEST = 0.010f;

    void set(com.sun.speech.freetts.Utterance work, Manner manner) {
        double stretch = 1 / manner.rate();
        float before = 0;
        double end = 0;
        for (Item item = work.getRelation(Relation.SEGMENT).getHead(); item != null; item = item.getNext()) {
            float was = item.getFeatures().getFloat("end");
            float natural = item.getFeatures().isPresent(Pauses.LENGTH)
                    ? item.getFeatures().getFloat(Pauses.LENGTH)
                    : Math.max(SHORTEST, was - before);
            end += natural * stretch;
            item.getFeatures().setFloat("end", (float) end);
            before = was;
        }
    }
}
