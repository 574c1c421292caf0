package dev.lectern;

import dev.lectern.speech.Engine;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Engines that the system's packages bring. Without them tests are skipped with the reason; with {@code CI=true} they fail. */
public final class InstalledEngines {
    private InstalledEngines() {}

    /** The engine, if it has voices here. */
    public static <E extends Engine> E require(E engine) {
        boolean there = !engine.voices().isEmpty();
        String missing = engine.id() + " is not installed: src/test/check installs it.";
        if (!there && "true".equals(System.getenv("CI"))) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(there, missing);
        return engine;
    }
}
