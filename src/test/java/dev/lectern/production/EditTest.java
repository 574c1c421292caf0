package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.audio.FlacFormat;
import dev.lectern.audio.OpusFormat;
import dev.lectern.library.Disk;
import dev.lectern.narration.Narration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Articles that change, go and come back. */
@Timeout(120)
class EditTest {
    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void anEditCostsWhatWasEditedAndGivesTheSameBytes() throws Exception {
        List<String> before = Scene.paragraphs("edited", 25);
        List<String> after = new ArrayList<>(before);
        after.set(10, "Something else altogether was written here.");
        for (AudioFormat format : List.of(Scene.WAV, Scene.MP3, new OpusFormat(), new FlacFormat())) {
            try (Scene scene = Scene.in(folder.resolve(format.extension()));
                    Scene anew = Scene.in(other.resolve(format.extension()))) {
                scene.stored(scene.narration("edited", before), format);
                int spoken = scene.engine.utterances.get();
                Narration edited = scene.narration("edited", after);
                byte[] changed = scene.stored(edited, format);
                assertArrayEquals(anew.stored(edited, format), changed, format.extension());
                if (!format.digests()) {
                    assertTrue(scene.engine.utterances.get() - spoken <= 4, "spoken again: " + format.extension());
                }
                assertFalse(Files.exists(scene.storedFile(scene.narration("edited", before), format)));
                assertArrayEquals(changed, Files.readAllBytes(scene.folder.resolve("edited." + format.extension())));
            }
        }
    }

    @Test
    void whatIsMadeOfAnOldTextIsHeardToTheEndAndNotStored() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            var gate = new java.util.concurrent.CountDownLatch(1);
            scene.engine.gate = Optional.of(gate);
            Narration old = scene.narration("changing", 10);
            ByteSource source = scene.sound(old, Scene.WAV).live();
            Narration now = scene.narration("changing", 11);
            scene.studio.changed(now);
            Scene.until(() -> scene.studio.known(old, Scene.WAV).isEmpty());
            gate.countDown();
            byte[] heard = Scene.readAll(source);
            assertTrue(heard.length > 100_000);
            scene.stored(now, Scene.WAV);
            assertTrue(scene.studio.stored(old.key(), Scene.WAV).isEmpty());
            Scene.until(() -> names(scene).stream().noneMatch(name -> name.contains(old.key())));
        }
    }

    @Test
    void aNameIsTakenFromWhatIsOfTheOldText() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration same = scene.narration("named", 3);
            scene.stored(same, Scene.MP3);
            scene.studio.changed(same);
            scene.studio.changed(scene.narration("named", 4));
            Scene.until(() -> !Files.exists(folder.resolve("named.mp3")));
            scene.sound(same, Scene.MP3).close();
            assertTrue(Files.exists(folder.resolve("named.mp3")));
        }
    }

    @Test
    void aRemovedArticleLeavesNothing() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration gone = scene.narration("gone", 5);
            Narration stays = scene.narration("stays", 5);
            for (AudioFormat format : List.of(Scene.WAV, Scene.MP3)) {
                scene.stored(gone, format);
                scene.stored(stays, format);
            }
            Narration half = scene.narration("gone", 40);
            try (ByteSource begun = scene.sound(half, Scene.MP3).live()) {
                Scene.read(begun, java.nio.ByteBuffer.allocate(10));
            }
            scene.studio.removed("gone");
            Scene.until(() -> names(scene).stream()
                    .noneMatch(name -> name.contains(gone.key()) || name.contains("gone") || name.contains("work/")));
            assertTrue(scene.studio.stored(stays.key(), Scene.MP3).isPresent());
            assertTrue(Files.exists(folder.resolve("stays.wav")));
        }
    }

    @Test
    void whatIsMadeOfARemovedArticleIsHeardToTheEndAndNotStored() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            var gate = new java.util.concurrent.CountDownLatch(1);
            scene.engine.gate = Optional.of(gate);
            Narration gone = scene.narration("removed", 10);
            Sound sound = scene.sound(gone, Scene.WAV);
            var stored = sound.whenStored();
            ByteSource source = sound.live();
            Scene.read(source, java.nio.ByteBuffer.allocate(10));
            scene.studio.removed("removed");
            Scene.until(() -> scene.studio.known(gone, Scene.WAV).isEmpty());
            scene.studio.sweep(id -> Optional.empty());
            gate.countDown();
            assertTrue(Scene.readAll(source).length > 100_000);
            var why =
                    assertThrows(java.util.concurrent.ExecutionException.class, () -> stored.get(30, TimeUnit.SECONDS));
            assertEquals(ProductionException.Reason.OUTDATED, ((ProductionException) why.getCause()).reason());
            Scene.until(() -> names(scene).stream().noneMatch(name -> name.contains(gone.key())));
        }
    }

    /** The article goes between the move of its file into the store and the file's manifest. */
    @Test
    void whatIsStoredWhileItsArticleGoesDoesNotStay() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration gone = scene.narration("going", 5);
            Disk real = scene.disk;
            scene.disk = (Disk) Proxy.newProxyInstance(
                    Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                        try {
                            Object done = method.invoke(real, arguments);
                            if (method.getName().equals("move")
                                    && arguments[1].toString().endsWith(gone.key() + ".wav")) {
                                scene.studio.removed("going");
                                Scene.until(() -> names(scene).stream().noneMatch(name -> name.endsWith(".mp3")));
                            }
                            return done;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            scene.restart();
            scene.stored(gone, Scene.MP3);
            Sound sound = scene.sound(gone, Scene.WAV);
            var stored = sound.whenStored();
            try (ByteSource source = sound.live()) {
                assertTrue(Scene.readAll(source).length > 50_000);
            }
            var why =
                    assertThrows(java.util.concurrent.ExecutionException.class, () -> stored.get(30, TimeUnit.SECONDS));
            assertEquals(ProductionException.Reason.OUTDATED, ((ProductionException) why.getCause()).reason());
            Scene.until(
                    () -> names(scene).stream().noneMatch(name -> name.contains(gone.key()) || name.contains("going")));
        }
    }

    @Test
    void aSweepRemovesWhatNoArticleRefersTo() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration here = scene.narration("here", 3);
            scene.stored(here, Scene.MP3);
            scene.stored(scene.narration("away", 3), Scene.MP3);
            Article article = here.article();
            assertEquals(1, scene.studio.sweep(id -> id.equals("here") ? Optional.of(article) : Optional.empty()));
            assertEquals(0, scene.studio.sweep(id -> id.equals("here") ? Optional.of(article) : Optional.empty()));
            assertFalse(Files.exists(folder.resolve("away.mp3")));
        }
    }

    @Test
    void theLeastRecentlyHeardMakesRoom() throws Exception {
        StudioSettings small = StudioSettings.of(folder).withoutSync();
        try (Scene scene = Scene.in(folder, small)) {
            long size = scene.stored(scene.narration("room-a", 5), Scene.WAV).length;
            scene.settings = small.withMostBytes(size * 5 / 2);
            scene.restart();
            scene.stored(scene.narration("room-b", 5), Scene.WAV);
            scene.stored(scene.narration("room-c", 5), Scene.WAV);
            assertTrue(scene.studio
                    .stored(scene.narration("room-a", 5).key(), Scene.WAV)
                    .isEmpty());
            assertTrue(scene.studio
                    .stored(scene.narration("room-b", 5).key(), Scene.WAV)
                    .isPresent());
            assertTrue(scene.studio.figures().bytes() <= size * 5 / 2);
        }
    }

    @Test
    void twoWhoMakeTheSameInOneFolderBothSucceed() throws Exception {
        try (Scene one = Scene.in(folder);
                Scene two = Scene.in(folder)) {
            Narration narration = one.narration("twice", 30);
            Sound first = one.sound(narration, Scene.MP3);
            Sound second = two.sound(narration, Scene.MP3);
            first.whenStored().get(60, TimeUnit.SECONDS);
            second.whenStored().get(60, TimeUnit.SECONDS);
            assertArrayEquals(one.stored(narration, Scene.MP3), two.stored(narration, Scene.MP3));
        }
    }

    private static List<String> names(Scene scene) {
        try {
            return scene.files();
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return List.of("work/changing");
        }
    }

    @Test
    void everyFormatIsTheSameHoweverItIsMade() throws Exception {
        for (AudioFormat format : List.of(new OpusFormat(), new FlacFormat())) {
            try (Scene one = Scene.in(folder.resolve(format.extension()));
                    Scene many = Scene.in(
                            other.resolve(format.extension()),
                            StudioSettings.of(other.resolve(format.extension()))
                                    .withWorkers(5)
                                    .withoutSync())) {
                Narration narration = one.narration("same", 20);
                many.engine.outlines = false;
                Sound sound = one.sound(narration, format);
                sound.begun().get(30, TimeUnit.SECONDS);
                assertArrayEquals(one.stored(narration, format), many.stored(narration, format));
                sound.close();
            }
        }
    }
}
