package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.battery.Finding;
import dev.lectern.narration.Narration;
import dev.lectern.production.ProductionException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks and engines that fail. */
@Timeout(120)
class FaultTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whicheverFileOperationFailsThereIsAWholeNarrationOrNone(FaultyDisk.Fault fault) throws Exception {
        Narration narration;
        byte[] right;
        try (Scene scene = Scene.in(folder.resolve("right"))) {
            narration = scene.narration("faulty", 3);
            right = scene.stored(narration, Scene.MP3);
        }
        boolean failed = true;
        int n = 0;
        while (failed) {
            n++;
            Path each = folder.resolve(fault + "-" + n);
            try (Scene scene = Scene.in(each)) {
                scene.studio.close();
                FaultyDisk disk = new FaultyDisk();
                scene.disk = disk;
                scene.open();
                disk.failAt(n, fault);
                tryToMake(scene, narration);
                failed = disk.failed();
                disk.failAt(Integer.MAX_VALUE, fault);
                wholeOrNone(each, narration, right, fault + " at " + n);
                assertArrayEquals(right, scene.stored(narration, Scene.MP3), fault + " at " + n + ", asked again");
                scene.studio.sweep(id -> Optional.of(narration.article()));
                try (Stream<Path> left = Files.list(each.resolve(".store/work"))) {
                    assertEquals(List.of(), left.toList(), fault + " at " + n);
                }
                assertEquals(4, scene.files().size(), fault + " at " + n + " left " + scene.files());
            }
        }
        new Finding(
                        "2" + line(fault),
                        "the n-th file operation of a production fails for each n: " + said(fault),
                        "a complete narration or none, no leftover files",
                        "so for each n up to " + (n - 1))
                .tell();
    }

    private static char line(FaultyDisk.Fault fault) {
        return (char) ('a' + List.of(FaultyDisk.Fault.values()).indexOf(fault));
    }

    private static String said(FaultyDisk.Fault fault) {
        return fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static void tryToMake(Scene scene, Narration narration) throws Exception {
        Sound sound = scene.studio.sound(narration, Scene.MP3, Studio.Priority.BACKGROUND);
        try {
            Scene.readAll(sound.live());
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("faulty") || e.getMessage().contains("test"), e.getMessage());
        }
        try {
            sound.whenStored().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertTrue(e.getCause() instanceof ProductionException, e.toString());
        }
    }

    private static void wholeOrNone(Path each, Narration narration, byte[] right, String when) throws IOException {
        Path store = each.resolve(".store");
        Path audio = store.resolve(narration.key() + ".mp3");
        if (Files.exists(store.resolve(narration.key() + ".mp3.json")) && Files.exists(audio)) {
            assertArrayEquals(right, Files.readAllBytes(audio), when);
        }
    }

    @Test
    void aFullDiskIsSaidToBeFullAndRecovers() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            scene.studio.close();
            FaultyDisk disk = new FaultyDisk();
            scene.disk = disk;
            scene.open();
            Narration held = scene.narration("held", 3);
            byte[] right = scene.stored(held, Scene.WAV);
            disk.full(true);
            Narration narration = scene.narration("full", 3);
            Sound sound = scene.sound(narration, Scene.WAV);
            assertEquals(Reason.NO_SPACE, reason(sound));
            assertArrayEquals(right, scene.live(held, Scene.WAV));
            disk.full(false);
            assertTrue(scene.stored(narration, Scene.WAV).length > 0);
        }
    }

    private static Reason reason(Sound sound) {
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> sound.begun().get(30, TimeUnit.SECONDS));
        return ((ProductionException) failure.getCause()).reason();
    }

    @Test
    void anEngineThatThrowsOrSaysNothingFailsOneNarration() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration narration = scene.narration("sick", 3);
            scene.engine.failing = true;
            assertEquals(Reason.SPEECH_FAILED, reason(scene.sound(narration, Scene.MP3)));
            scene.engine.failing = false;
            scene.engine.silent = true;
            assertEquals(Reason.SPEECH_FAILED, reason(scene.sound(narration, Scene.MP3)));
            scene.engine.silent = false;
            assertTrue(scene.stored(narration, Scene.MP3).length > 0);
        }
        new Finding(
                        "4a",
                        "a synthesiser that throws, then one that returns nothing",
                        "that narration fails with its reason, the next request tries again",
                        "so for both")
                .tell();
    }

    @Test
    void aHungEngineCostsItsNarrationAndNoWorker() throws Exception {
        StudioSettings impatient = StudioSettings.of(folder)
                .withWorkers(1)
                .withPatience(Duration.ofSeconds(2))
                .withoutSync();
        try (Scene scene = Scene.in(folder, impatient)) {
            scene.engine.gate = Optional.of(new CountDownLatch(1));
            Sound stuck = scene.sound(scene.narration("stuck", 3), Scene.MP3);
            Narration other = scene.narration("other", 3);
            Scene.until(() -> scene.engine.waiting.get() == 1);
            scene.engine.gate = Optional.empty();
            long began = System.nanoTime();
            assertEquals(Reason.SPEECH_FAILED, reason(stuck));
            long bound = (System.nanoTime() - began) / 1_000_000;
            assertTrue(scene.stored(other, Scene.MP3).length > 0);
            assertTrue(scene.stored(scene.narration("stuck", 3), Scene.MP3).length > 0);
            new Finding(
                            "4b",
                            "a synthesiser that hangs, with one worker and a bound of 2 s",
                            "that narration fails within the bound, others are made, the next request tries again",
                            "failed after " + bound + " ms; the others and the next one were made")
                    .tell();
        }
    }

    @Test
    void aVoiceThatSpeaksAfterItWasGivenUpIsNotHeard() throws Exception {
        StudioSettings impatient = StudioSettings.of(folder)
                .withWorkers(1)
                .withPatience(Duration.ofSeconds(1))
                .withoutSync();
        try (Scene scene = Scene.in(folder, impatient)) {
            CountDownLatch gate = new CountDownLatch(1);
            scene.engine.deaf = true;
            scene.engine.gate = Optional.of(gate);
            Narration late = scene.narration("late", 3);
            Sound stuck = scene.sound(late, Scene.MP3);
            assertEquals(Reason.SPEECH_FAILED, reason(stuck));
            scene.engine.gate = Optional.empty();
            byte[] again = scene.stored(late, Scene.MP3);
            gate.countDown();
            assertTrue(again.length > 0);
            assertEquals(Reason.SPEECH_FAILED, reason(stuck));
            assertArrayEquals(again, scene.live(late, Scene.MP3));
        }
    }

    @Test
    void anEngineThatKeepsHangingIsLeftAloneUntilItComesBack() throws Exception {
        StudioSettings impatient = StudioSettings.of(folder)
                .withWorkers(2)
                .withPatience(Duration.ofMillis(500))
                .withoutSync();
        try (Scene scene = Scene.in(folder, impatient)) {
            CountDownLatch gate = new CountDownLatch(1);
            scene.engine.deaf = true;
            scene.engine.gate = Optional.of(gate);
            for (int i = 0; i < Hangs.MOST; i++) {
                assertEquals(Reason.SPEECH_FAILED, reason(scene.sound(scene.narration("hung-" + i, 1), Scene.MP3)));
            }
            int hanging = scene.engine.waiting.get();
            for (int i = 0; i < 20; i++) {
                assertEquals(Reason.SPEECH_FAILED, reason(scene.sound(scene.narration("shut-" + i, 1), Scene.MP3)));
            }
            assertEquals(hanging, scene.engine.waiting.get(), "the engine was asked again");
            scene.engine.gate = Optional.empty();
            gate.countDown();
            Narration back = scene.narration("back", 1);
            Scene.until(() -> spoken(scene, back));
        }
    }

    private static boolean spoken(Scene scene, Narration narration) {
        try {
            return scene.stored(narration, Scene.MP3).length > 0;
        } catch (Exception stillShut) {
            return false;
        }
    }

    @Test
    void nothingToSpeakIsSaidAtOnce() {
        try (Scene scene = Scene.in(folder)) {
            Sound sound = scene.sound(scene.narration("nothing", List.of("...")), Scene.MP3);
            assertEquals(Reason.NOTHING_TO_SPEAK, reason(sound));
        }
    }

    @Test
    void aFloodIsTurnedAwayAndABookDelaysNobody() throws Exception {
        StudioSettings narrow =
                StudioSettings.of(folder).withWorkers(1).withMost(50).withoutSync();
        try (Scene scene = Scene.in(folder, narrow)) {
            CountDownLatch gate = new CountDownLatch(1);
            scene.engine.gate = Optional.of(gate);
            Sound book = scene.studio.sound(scene.narration("book", 300), Scene.MP3, Studio.Priority.BACKGROUND);
            List<Sound> accepted = new ArrayList<>();
            int refused = 0;
            for (int i = 0; i < 1000; i++) {
                try {
                    accepted.add(scene.sound(scene.narration("flood-" + i, 1), Scene.MP3));
                } catch (ProductionException e) {
                    assertEquals(Reason.BUSY, e.reason());
                    refused++;
                }
            }
            assertEquals(49, accepted.size());
            assertEquals(951, refused);
            gate.countDown();
            for (Sound sound : accepted) {
                sound.whenStored().get(60, TimeUnit.SECONDS);
            }
            assertTrue(book.progress() < 1);
            book.close();
        }
    }

    @Test
    void stoppingLeavesWorkThatCanBeGoneOnWith() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration narration = scene.narration("stopping", 80);
            ByteSource source = scene.sound(narration, Scene.MP3).live();
            Scene.until(() -> scene.studio.figures().passages() > 10);
            scene.studio.close();
            assertThrows(IOException.class, () -> Scene.readAll(source));
            assertThrows(ProductionException.class, () -> scene.sound(narration, Scene.WAV));
            scene.open();
            scene.stored(narration, Scene.MP3);
            assertTrue(scene.studio.figures().reused() > 5);
        }
    }
}
