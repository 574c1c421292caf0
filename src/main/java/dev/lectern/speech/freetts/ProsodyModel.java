package dev.lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.PhoneDurationsImpl;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Segmenter;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.cart.CARTImpl;
import com.sun.speech.freetts.cart.Durator;
import com.sun.speech.freetts.cart.Intonator;
import com.sun.speech.freetts.en.ContourGenerator;
import dev.lectern.speech.Manner;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.freetts.Prosody.Segment;
import dev.lectern.speech.freetts.Prosody.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * FreeTTS's prosody for one speaker, called step by step on the caller's thread: phones, phrases, accents, durations and
 * melody. FreeTTS's own text front end, its pauses and its phrasing are not used; ours follow the utterance. Not safe for
 * two threads.
 */
final class ProsodyModel {
    /** Mean and deviation of the voice on which FreeTTS's melody was trained, in hertz. */
    private static final float MODEL_MEAN = 170;

    private static final float MODEL_DEVIATION = 34;
    private static final float WORDS_A_MINUTE = 150;

    private final ProsodyVoice voice;
    private final Pronunciation pronunciation;
    private final Words words;
    private final Pauses pauses = new Pauses();
    private final Tones tones = new Tones();
    private final Tempo tempo = new Tempo();
    private final UtteranceProcessor segmenter = new Segmenter();
    private final UtteranceProcessor intonator;
    private final UtteranceProcessor contextRules;
    private final UtteranceProcessor durations;
    private final UtteranceProcessor contour;

    ProsodyModel(SharedLexicon lexicon) {
        try {
            voice = new ProsodyVoice(lexicon);
            pronunciation = new Pronunciation(lexicon, voice);
            words = new Words(pronunciation);
            intonator = new Intonator(
                    new CARTImpl(voice.table("int_accent_cart.txt")), new CARTImpl(voice.table("int_tone_cart.txt")));
            contextRules = voice.contextRules();
            durations = new Durator(
                    new CARTImpl(voice.table("durz_cart.txt")),
                    WORDS_A_MINUTE,
                    new PhoneDurationsImpl(voice.table("dur_stat.txt")));
            contour = new ContourGenerator(voice.table("f0_lr_terms.txt"), MODEL_MEAN, MODEL_DEVIATION);
        } catch (IOException failure) {
            throw new SpeechException("FreeTTS's tables could not be read; is the program's jar complete?", failure);
        }
    }

    /**
     * The prosody of one utterance.
     *
     * @throws SpeechException when a word of it cannot be spoken, or there are too many
     */
    Prosody of(Utterance utterance, Manner manner) {
        com.sun.speech.freetts.Utterance work = new com.sun.speech.freetts.Utterance(voice);
        try {
            words.put(utterance, work);
            segmenter.processUtterance(work);
            pauses.insert(work);
            tones.before(work, utterance.ending());
            intonator.processUtterance(work);
            tones.after(work, utterance.ending());
            contextRules.processUtterance(work);
            durations.processUtterance(work);
            tempo.set(work, manner);
            contour.processUtterance(work);
        } catch (ProcessException failure) {
            throw new SpeechException("The embedded voice cannot speak \"" + Words.said(utterance) + "\".", failure);
        }
        return new Prosody(segments(work), targets(work, manner));
    }

    /** How its words sound. */
    Pronunciation pronunciation() {
        return pronunciation;
    }

    private static List<Segment> segments(com.sun.speech.freetts.Utterance work) {
        List<Segment> segments = new ArrayList<>();
        for (Item item = work.getRelation(Relation.SEGMENT).getHead(); item != null; item = item.getNext()) {
            segments.add(new Segment(
                    item.getFeatures().getString("name"),
                    Words.tokenOf(item),
                    Words.onsetOf(item),
                    item.getFeatures().getFloat("end")));
        }
        return segments;
    }

    private static List<Target> targets(com.sun.speech.freetts.Utterance work, Manner manner) {
        List<Target> targets = new ArrayList<>();
        float pitch = (float) manner.pitch();
        for (Item item = work.getRelation(Relation.TARGET).getHead(); item != null; item = item.getNext()) {
            targets.add(new Target(
                    item.getFeatures().getFloat("pos"), item.getFeatures().getFloat("f0") * pitch));
        }
        return targets;
    }
}
