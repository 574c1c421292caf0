package dev.lectern.app;

import dev.lectern.speech.Engine;
import dev.lectern.speech.espeak.EspeakEngine;
import dev.lectern.speech.flite.FliteEngine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The engines in order of preference; a further one is one more line here. */
final class Engines {
    private static final AtomicReference<Optional<FreeTtsEngine>> EARLY = new AtomicReference<>(Optional.empty());

    private Engines() {}

    /** Has the embedded engine begin to load, on threads of its own, while the command line is still being read. */
    static void begin() {
        FreeTtsEngine embedded = new FreeTtsEngine();
        embedded.warmUp();
        EARLY.set(Optional.of(embedded));
    }

    /** The engines; the embedded one loads already, or begins to at once, the others when they are asked for. */
    static List<Engine> found() {
        Optional<FreeTtsEngine> early = EARLY.getAndSet(Optional.empty());
        FreeTtsEngine embedded = early.orElseGet(FreeTtsEngine::new);
        if (early.isEmpty()) {
            embedded.warmUp();
        }
        return List.of(embedded, new FliteEngine(), new EspeakEngine());
    }
}
