package dev.lectern.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told to stop while many listen and more is being made. */
class StopIT {
    @TempDir
    Path folder;

    @Test
    void itIsGoneInTimeAndLosesNothing() throws Exception {
        int articles = Finding.number("stop.articles", 3, 10);
        int listeners = Finding.number("stop.listeners", 12, 60);
        Shelf shelf = new Shelf();
        Stored stored = new Stored();
        Duration gone;
        try (Instance instance = Instance.start(folder);
                Crowd crowd = new Crowd(instance)) {
            for (int i = 0; i < articles; i++) {
                shelf.change(instance, "story-" + i, Optional.of(Shelf.text(new Random(i), 300)));
            }
            assertEquals(200, instance.get("/api/articles/story-0/audio.mp3").statusCode());
            for (int i = 0; i < listeners; i++) {
                String story = "/api/articles/story-" + i % articles;
                assertEquals(200, crowd.ask(story + "/audio.flac" + Crowd.manner(1 + i)));
            }
            gone = instance.terminate();
        }
        try (Instance again = Instance.start(folder)) {
            shelf.check(again);
            stored.check(again);
            assertEquals(200, again.get("/api/articles/story-1/audio.mp3").statusCode());
        }
        new Finding(
                        "11a",
                        "SIGTERM with " + listeners + " productions and listeners under way",
                        "gone within 10 s, nothing lost",
                        "gone after " + gone.toMillis() + " ms, nothing lost")
                .tell(gone.toSeconds() < 10);
    }
}
