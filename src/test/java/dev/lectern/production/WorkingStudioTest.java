package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.MovableClock;
import dev.lectern.narration.Narration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When the studio begins work, who shares it, and when it ends. */
class WorkingStudioTest extends InAScene {
    @Test
    void eightWhoAskAtOnceShareOneSynthesis() throws Exception {
        Narration narration = scene.narration("together", 20);
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<CompletableFuture<byte[]>> bodies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            bodies.add(CompletableFuture.supplyAsync(() -> body(narration), crowd));
        }
        byte[] first = bodies.get(0).get(30, TimeUnit.SECONDS);
        int header = 200;
        for (CompletableFuture<byte[]> body : bodies) {
            byte[] other = body.get(30, TimeUnit.SECONDS);
            assertEquals(first.length, other.length);
            assertArrayEquals(
                    Arrays.copyOfRange(first, header, first.length), Arrays.copyOfRange(other, header, other.length));
        }
        crowd.shutdown();
        int sentences = 0;
        for (var passage : scene.line.script(narration)) {
            sentences += passage.lines().size();
        }
        assertEquals(sentences, scene.engine.utterances.get());
    }

    private byte[] body(Narration narration) {
        try {
            return scene.live(narration, Scene.WAV);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aClockThatIsMovedMakesNothingAnew() throws Exception {
        MovableClock clock = new MovableClock();
        scene.clock = clock;
        scene.restart();
        Narration before = scene.narration("before", 4);
        byte[] right = scene.stored(before, Scene.MP3);
        for (int hours : new int[] {1, -1}) {
            clock.move(Duration.ofHours(hours));
            assertArrayEquals(right, scene.live(before, Scene.MP3));
            assertTrue(scene.stored(scene.narration("after" + hours, 4), Scene.MP3).length > 0);
            scene.restart();
            assertArrayEquals(right, scene.live(before, Scene.MP3));
            assertEquals(0, scene.studio.figures().begun());
        }
    }

    @Test
    void lookingStartsNothing() {
        Narration narration = scene.narration("looking", 3);
        assertTrue(scene.studio.known(narration, Scene.MP3).isEmpty());
        assertTrue(scene.studio.length(narration, Scene.MP3).isEmpty());
        assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isEmpty());
        assertEquals(0, scene.studio.figures().active());
    }

    @Test
    void whenAllHaveLeftWorkStops() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        scene.engine.gate = java.util.Optional.of(gate);
        Narration narration = scene.narration("left", 200);
        ByteSource one = scene.sound(narration, Scene.WAV).live();
        ByteSource two = scene.sound(narration, Scene.WAV).live();
        one.close();
        assertEquals(1, scene.studio.figures().active());
        two.close();
        gate.countDown();
        Scene.until(() ->
                scene.studio.figures().active() == 0 && scene.studio.figures().waiting() == 0);
        assertTrue(scene.studio.figures().passages() <= 2);
        assertEquals(0, scene.studio.figures().stored());
        byte[] later = scene.stored(narration, Scene.WAV);
        assertTrue(later.length > 0);
    }

    @Test
    void whatIsMadeAheadOfTimeGoesOnAlone() throws Exception {
        Narration narration = scene.narration("ahead", 20);
        Sound sound = scene.studio.sound(narration, Scene.MP3, Studio.Priority.BACKGROUND);
        sound.close();
        sound.whenStored().get(30, TimeUnit.SECONDS);
        assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isPresent());
        assertEquals(1.0, sound.progress());
    }

    @Test
    void whatIsLeftToBeMadeIsTold() throws Exception {
        Narration narration = scene.narration("left", 12);
        scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
        assertEquals(0, scene.studio.figures().passagesLeft(), "nobody waits for sound");
        CountDownLatch gate = new CountDownLatch(1);
        scene.engine.gate = Optional.of(gate);
        ByteSource live = scene.sound(narration, Scene.WAV).live();
        Figures figures = scene.studio.figures();
        assertTrue(figures.passagesLeft() >= 12, figures.toString());
        assertTrue(figures.speechSecondsLeft() > 12, figures.toString());
        gate.countDown();
        Scene.readAll(live);
        assertEquals(0, scene.studio.figures().passagesLeft());
        assertEquals(0, scene.studio.figures().speechSecondsLeft());
    }

    @Test
    void whatIsSpokenOnceIsNotStored() throws Exception {
        Narration narration = scene.narration("once", 10);
        byte[] once = Scene.readAll(scene.studio.once(narration, Scene.WAV).live());
        Scene.until(() -> scene.studio.figures().active() == 0);
        assertEquals(List.of(), scene.files());
        byte[] stored = scene.stored(narration, Scene.WAV);
        assertEquals(stored.length, once.length);
    }
}
