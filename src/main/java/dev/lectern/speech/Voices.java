package dev.lectern.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All voices of all engines; the first is the default. */
public final class Voices {
    private final List<Engine> engines;

    public Voices(List<Engine> engines) {
        this.engines = List.copyOf(engines);
    }

    /** Every voice, the default first. */
    public List<Voice> all() {
        List<Voice> all = new ArrayList<>();
        for (Engine engine : engines) {
            all.addAll(engine.voices());
        }
        return all;
    }

    /** The voice that speaks where none is named. */
    public Voice standard() {
        return all().get(0);
    }

    /** The voice with this id, if there is one. */
    public Optional<Voice> find(String id) {
        return all().stream().filter(voice -> voice.id().equals(id)).findFirst();
    }

    /** The engine that a voice belongs to. */
    public Engine engineOf(Voice voice) {
        return engines.stream()
                .filter(engine -> engine.id().equals(voice.engine()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No engine " + voice.engine() + "."));
    }
}
