package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import dev.lectern.speech.Aside;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Place;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.freetts.Prosody.Segment;

/**
 * Sets the pauses' lengths and the speed: each segment gets exactly 1/rate of its natural length. Headings are said a little
 * slower and what stands in brackets a little faster; those who listen fast lose no time by headings.
 */
final class Tempo {
    /** No phone is shorter than this at natural speed, whatever the statistics say; see docs/voices.md. */
    private static final float SHORTEST = 0.030f;

    private static final double HEADING = 1.06;
    private static final double BRACKETS = 0.94;
    private static final double FAST = 1.25;

    void set(com.sun.speech.freetts.Utterance work, Utterance utterance, Manner manner) {
        double stretch = (utterance.place() == Place.HEADING && manner.rate() < FAST ? HEADING : 1) / manner.rate();
        float before = 0;
        double end = 0;
        for (Item item = work.getRelation(Relation.SEGMENT).getHead(); item != null; item = item.getNext()) {
            float was = item.getFeatures().getFloat("end");
            float natural = item.getFeatures().isPresent(Pauses.LENGTH)
                    ? item.getFeatures().getFloat(Pauses.LENGTH)
                    : Math.max(SHORTEST, was - before);
            end += natural * stretch * aside(utterance, item);
            item.getFeatures().setFloat("end", (float) end);
            before = was;
        }
    }

    private static double aside(Utterance utterance, Item segment) {
        if (utterance.asides().isEmpty()) {
            return 1;
        }
        int token = Words.tokenOf(segment);
        boolean inBrackets = token != Segment.NO_TOKEN
                && utterance
                        .aside(token)
                        .filter(kind -> kind == Aside.Kind.BRACKETS)
                        .isPresent();
        return inBrackets ? BRACKETS : 1;
    }
}
