package dev.lectern.narration;

import dev.lectern.audio.Resampler;
import dev.lectern.speech.Articulation;
import dev.lectern.speech.Delivery;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Outline;
import dev.lectern.speech.Phone;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Voice;
import java.util.List;
import java.util.Optional;

/** Brings a voice that speaks a part of a narration to the narration's sample rate. */
final class Retuning {
    private final Optional<Resampler> resampler;

    private Retuning(Optional<Resampler> resampler) {
        this.resampler = resampler;
    }

    /** From one voice's rate to another's; nothing is done where they are the same. */
    static Retuning of(Voice from, Voice to) {
        return new Retuning(
                from.sampleRate() == to.sampleRate()
                        ? Optional.empty()
                        : Optional.of(Resampler.between(from.sampleRate(), to.sampleRate())));
    }

    Outline outline(Outline outline) {
        return resampler
                .map(tuned -> new Outline(tuned.frames(outline.frames()), marks(outline.marks(), tuned)))
                .orElse(outline);
    }

    Articulation articulation(Articulation articulation) {
        return resampler
                .map(tuned -> new Articulation(outline(articulation.outline()), phones(articulation.phones(), tuned)))
                .orElse(articulation);
    }

    Speech speech(Speech speech) {
        return resampler
                .map(tuned -> new Speech(tuned.resample(speech.samples()), marks(speech.marks(), tuned)))
                .orElse(speech);
    }

    /** The sound of a delivery is made at once where it has to be retuned. */
    Delivery delivery(Delivery delivery) {
        if (resampler.isEmpty()) {
            return delivery;
        }
        Outline outline = delivery.outline();
        short[] samples = new short[outline.frames()];
        short[] piece = delivery.next(Math.max(1, samples.length));
        for (int at = 0; piece.length > 0; piece = delivery.next(samples.length)) {
            System.arraycopy(piece, 0, samples, at, piece.length);
            at += piece.length;
        }
        return Delivery.of(speech(new Speech(samples, outline.marks())));
    }

    private static List<Phone> phones(List<Phone> phones, Resampler tuned) {
        return phones.stream()
                .map(phone -> new Phone(
                        phone.symbol(),
                        phone.token(),
                        phone.onset(),
                        tuned.frameAt(phone.from()),
                        tuned.frameAt(phone.to())))
                .toList();
    }

    private static List<Mark> marks(List<Mark> marks, Resampler tuned) {
        return marks.stream()
                .map(mark -> {
                    int from = tuned.frameAt(mark.from());
                    return new Mark(mark.token(), from, Math.max(from + 1, tuned.frameAt(mark.to())));
                })
                .toList();
    }
}
