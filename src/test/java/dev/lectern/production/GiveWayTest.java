package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.narration.Narration;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Work in the middle of a passage waits for those who make a first sound, and never for long. */
@Timeout(30)
class GiveWayTest {
    @TempDir
    private Path folder;

    private final Schedule schedule = new Schedule();

    @Test
    void whatIsBegunForAFirstSoundGoesBeforeOtherWork() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Production urgent = production(scene, "waited-for");
            Production other = production(scene, "not-waited-for");
            schedule.change(() -> urgent.add(waiting(urgent)));
            Task task = schedule.take(Level.BACKGROUND).orElseThrow();
            assertEquals(Level.INTERACTIVE, task.level());

            Thread working = new Thread(() -> schedule.giveWay(other));
            working.start();
            schedule.giveWay(urgent); // it does not wait for itself
            schedule.calm(urgent);
            working.join(TimeUnit.SECONDS.toMillis(20));
            assertFalse(working.isAlive());
        }
    }

    @Test
    void aFirstSoundThatTakesLongHoldsNobodyUp() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Production urgent = production(scene, "waited-for");
            Production other = production(scene, "not-waited-for");
            schedule.change(() -> urgent.add(waiting(urgent)));
            long began = System.nanoTime();
            assertTrue(schedule.take(Level.BACKGROUND).isPresent());
            schedule.giveWay(other);
            assertTrue(System.nanoTime() - began >= Schedule.GIVE_WAY_NANOS, "it did not give way");
        }
    }

    private Production production(Scene scene, String id) {
        Narration narration = scene.narration(id, 2);
        return new Production(
                narration, scene.line.script(narration), schedule, new EarlierTimes(Optional.empty(), narration), true);
    }

    private static Listener waiting(Production production) {
        Rendering rendering = production.rendering(Scene.WAV);
        return new Listener() {
            @Override
            public Optional<Rendering> rendering() {
                return Optional.of(rendering);
            }

            @Override
            public int needs() {
                return 0;
            }

            @Override
            public boolean fresh() {
                return true;
            }

            @Override
            public void wake() {
                // it only waits
            }
        };
    }
}
