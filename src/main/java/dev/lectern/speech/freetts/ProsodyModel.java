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
import dev.lectern.speech.Manner;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.freetts.Prosody.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * FreeTTS's prosody for one speaker, called step by step on the caller's thread: phones, phrases, accents, durations and
 * melody. FreeTTS's own text front end, its pauses and its phrasing are not used; ours follow the utterance. Not safe for
 * two threads.
 */
final class ProsodyModel {
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
    private final Contour contour;
    private final Melody melody = new Melody();

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
            contour = new Contour(voice);
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
        try {
            com.sun.speech.freetts.Utterance work = timed(utterance, manner);
            List<Segment> segments = segments(work);
            return new Prosody(segments, melody.of(contour.of(work), segments, utterance, manner));
        } catch (ProcessException failure) {
            throw new SpeechException("The embedded voice cannot speak \"" + Words.said(utterance) + "\".", failure);
        }
    }

    /** FreeTTS's structure with everything in it but the melody. */
    com.sun.speech.freetts.Utterance timed(Utterance utterance, Manner manner) throws ProcessException {
        com.sun.speech.freetts.Utterance work = new com.sun.speech.freetts.Utterance(voice);
        words.put(utterance, work);
        segmenter.processUtterance(work);
        pauses.insert(work);
        tones.before(work, utterance.ending());
        intonator.processUtterance(work);
        tones.after(work, utterance.ending());
        contextRules.processUtterance(work);
        durations.processUtterance(work);
        tempo.set(work, utterance, manner);
        return work;
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
}
