package dev.lectern.app;

import dev.lectern.speech.Engine;
import dev.lectern.speech.espeak.EspeakEngine;
import dev.lectern.speech.flite.FliteEngine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import java.util.List;

/** The engines in order of preference; a further one is one more line here. */
final class Engines {
    private Engines() {}

    /** The engines; the embedded one begins to load at once, on threads of its own, the others when they are asked for. */
    static List<Engine> found() {
        FreeTtsEngine embedded = new FreeTtsEngine();
        embedded.warmUp();
        return List.of(embedded, new FliteEngine(), new EspeakEngine());
    }
}
