package dev.lectern.speech.freetts;

import dev.lectern.speech.Articulation;
import dev.lectern.speech.Delivery;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.SpeechException;
import dev.lectern.speech.Utterance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** kevin16 at work, for one thread. */
final class FreeTtsSpeaker implements Speaker {
    private final DiphoneBank diphones;
    private final ProsodyModel prosodies;
    private final LinearPrediction prediction;

    FreeTtsSpeaker(Material material) {
        prosodies = new ProsodyModel(material.lexicon().join());
        diphones = material.diphones().join();
        prediction = new LinearPrediction(diphones);
    }

    @Override
    public Optional<Outline> outline(Utterance utterance, Manner manner) {
        return named(utterance, () -> {
            Layout layout = new Layout(prosodies.of(utterance, manner), diphones.sampleRate());
            return Optional.of(new Outline(layout.frames(), layout.tokenMarks()));
        });
    }

    @Override
    public Optional<Articulation> articulation(Utterance utterance, Manner manner) {
        return named(utterance, () -> {
            Layout layout = new Layout(prosodies.of(utterance, manner), diphones.sampleRate());
            return Optional.of(new Articulation(new Outline(layout.frames(), layout.tokenMarks()), layout.phones()));
        });
    }

    @Override
    public List<Speech> speak(List<Utterance> utterances, Manner manner) {
        List<Excitation> excitations = new ArrayList<>(utterances.size());
        List<List<Mark>> marks = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            excitations.add(named(utterance, () -> {
                Prosody prosody = prosodies.of(utterance, manner);
                Layout layout = new Layout(prosody, diphones.sampleRate());
                marks.add(layout.tokenMarks());
                return Excitation.of(prosody, layout, diphones);
            }));
        }
        Iterator<List<Mark>> mark = marks.iterator();
        return prediction.synthesise(excitations).stream()
                .map(sound -> {
                    Edges.soften(sound, diphones.sampleRate());
                    return new Speech(sound, mark.next());
                })
                .toList();
    }

    @Override
    public Delivery deliver(Utterance utterance, Manner manner) {
        return named(utterance, () -> {
            Prosody prosody = prosodies.of(utterance, manner);
            Layout layout = new Layout(prosody, diphones.sampleRate());
            Excitation excitation = Excitation.of(prosody, layout, diphones);
            Outline outline = new Outline(excitation.frames(), layout.tokenMarks());
            return new FreeTtsDelivery(outline, new LinearPrediction(diphones), excitation, diphones.sampleRate());
        });
    }

    @Override
    public boolean prompt() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is held beyond memory.
    }

    /** FreeTTS reports what it cannot do by whatever exception it runs into; callers get one kind, with the words. */
    private static <T> T named(Utterance utterance, Supplier<T> work) {
        try {
            return work.get();
        } catch (SpeechException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new SpeechException("The embedded voice cannot speak \"" + Words.said(utterance) + "\".", failure);
        }
    }
}
