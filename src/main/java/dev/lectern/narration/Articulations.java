package dev.lectern.narration;

import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voices;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Tells the phones of narrations without their sound, passage by passage while they are asked for, so that a book of ten
 * hours takes no more memory than a page. Safe on threads.
 */
public final class Articulations {
    private final Narrator narrator;
    private final SpareSpeakers speakers;

    public Articulations(Narrator narrator, Voices voices) {
        this.narrator = narrator;
        this.speakers = new SpareSpeakers(voices);
    }

    /**
     * The passages in order. A passage of a voice that tells no phones has none; it is spoken where its voice tells no times
     * before that.
     */
    public Iterator<PassagePhones> of(Narration narration) {
        Iterator<Passage> passages = narrator.script(narration).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return passages.hasNext();
            }

            @Override
            public PassagePhones next() {
                Passage passage = passages.next();
                return speakers.ask(passage.voice(), speaker -> phones(narration, passage, speaker));
            }
        };
    }

    private PassagePhones phones(Narration narration, Passage passage, Speaker speaker) {
        Optional<PassagePhones> phones = narrator.phones(narration, passage, speaker);
        return phones.orElseGet(() -> new PassagePhones(outline(narration, passage, speaker), List.of()));
    }

    private PassageOutline outline(Narration narration, Passage passage, Speaker speaker) {
        return narrator.outline(narration, passage, speaker).orElseGet(() -> {
            SpokenPassage spoken = narrator.speak(narration, passage, speaker);
            return new PassageOutline(spoken.samples().length, spoken.cues());
        });
    }
}
