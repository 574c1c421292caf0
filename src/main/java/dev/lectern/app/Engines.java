package dev.lectern.app;

import dev.lectern.speech.Engine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import java.util.List;

/** The engines in order of preference; a further one is one more line here. */
final class Engines {
    private Engines() {}

    static List<Engine> found() {
        return List.of(new FreeTtsEngine());
    }
}
