package dev.lectern.narration;

import dev.lectern.speech.Articulation;
import dev.lectern.speech.Phone;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the phones of utterances out on a passage's clock, with one pause wherever nothing is heard. */
final class PhonePlacing {
    private final List<SpokenPhone> placed = new ArrayList<>();

    private PhonePlacing() {}

    /** The phones of a passage; empty where the speaker tells none. */
    static Optional<PassagePhones> of(Narration narration, Passage passage, Speaker speaker) {
        Assembly clock = new Assembly(narration.voice().sampleRate());
        PhonePlacing placing = new PhonePlacing();
        for (Line line : passage.lines()) {
            Optional<Articulation> told = speaker.articulation(line.utterance(), line.manner());
            if (told.isEmpty()) {
                return Optional.empty();
            }
            Articulation here = Retuning.of(line.voice(), narration.voice()).articulation(told.get());
            clock.add(line, here.outline().frames(), here.outline().marks());
            int start = clock.starts().get(clock.starts().size() - 1);
            here.phones().forEach(phone -> placing.add(line.utterance(), phone, start));
        }
        PassageOutline outline = clock.outline(passage.lastPause());
        placing.silenceUntil(outline.frames());
        return Optional.of(new PassagePhones(outline, placing.placed));
    }

    private void add(Utterance utterance, Phone phone, int shift) {
        if (phone.pause()) {
            silenceUntil(shift + phone.to());
            return;
        }
        silenceUntil(shift + phone.from());
        placed.add(new SpokenPhone(
                phone.symbol(),
                phone.onset(),
                Optional.of(utterance.tokens().get(phone.token()).span()),
                end(),
                Math.max(end(), shift + phone.to())));
    }

    /** Fills up to a frame; a pause before it gets longer. */
    private void silenceUntil(int frame) {
        if (frame <= end()) {
            return;
        }
        int start = end();
        if (!placed.isEmpty() && placed.get(placed.size() - 1).pause()) {
            start = placed.remove(placed.size() - 1).start();
        }
        placed.add(SpokenPhone.pause(start, frame));
    }

    private int end() {
        return placed.isEmpty() ? 0 : placed.get(placed.size() - 1).end();
    }
}
