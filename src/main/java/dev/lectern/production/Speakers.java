package dev.lectern.production;

import dev.lectern.library.Quietly;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open speakers of one worker; those not heard for longest are closed. Used by one thread. */
final class Speakers {
    private static final int MOST = 4;

    private final Voices voices;
    private final Map<String, Speaker> open = new LinkedHashMap<>(8, 0.75f, true);

    Speakers(Voices voices) {
        this.voices = voices;
    }

    Speaker of(Voice voice) {
        Speaker speaker = open.get(voice.id());
        if (speaker == null) {
            speaker = voices.engineOf(voice).open(voice.id());
            open.put(voice.id(), speaker);
            if (open.size() > MOST) {
                close(open.keySet().iterator().next());
            }
        }
        return speaker;
    }

    /** Notes how long a voice took. */
    void spoke(Voice voice, long frames, long nanoseconds) {
        voices.spoke(voice, frames, nanoseconds);
    }

    /** A speaker that has failed is not asked again. */
    void close(String voice) {
        Speaker speaker = open.remove(voice);
        if (speaker != null) {
            Quietly.close(speaker);
        }
    }

    void closeAll() {
        java.util.List.copyOf(open.keySet()).forEach(this::close);
    }
}
