package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Told to stop while many listen and more is being made. */
@EnabledIfSystemProperty(
        named = "lectern.soak",
        matches = "true",
        disabledReason = "part of the long battery: mvn verify -Psoak")
class StopIT {
    @TempDir
    Path folder;

    @Test
    void itIsGoneInTimeAndLosesNothing() throws Exception {
        Shelf shelf = new Shelf();
        Duration gone;
        try (Instance instance = Instance.start(folder);
                Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < 10; i++) {
                shelf.change(instance, "story-" + i, Optional.of(Shelf.text(new Random(i), 300)));
            }
            for (int i = 0; i < 60; i++) {
                assertEquals(200, crowd.ask("/api/articles/story-" + i % 10 + "/audio.flac" + Crowd.manner(i)));
            }
            gone = instance.terminate();
        }
        try (Instance again = Instance.start(folder)) {
            shelf.check(again);
            assertEquals(200, again.get("/api/articles/story-3/audio.mp3").statusCode());
        }
        new Finding(11, "SIGTERM under load", "gone within 10 s, nothing lost", "gone after " + gone.toMillis() + " ms")
                .keep();
        assertTrue(gone.toSeconds() < 10, gone.toString());
    }
}
