package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.narration.Narration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a studio makes of a folder in which something has gone wrong. */
@Timeout(120)
class RecoveryTest {
    @TempDir
    Path folder;

    @Test
    void workGoesOnWhereItStopped() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration narration = scene.narration("resumed", 60);
            half(scene, narration);
            long before = scene.studio.figures().passages();
            scene.restart();
            byte[] whole = scene.stored(narration, Scene.MP3);
            assertTrue(scene.studio.figures().reused() >= before - 3, scene.studio.figures() + " after " + before);
            assertArrayEquals(freshly(narration, "x"), whole);
        }
    }

    private static void half(Scene scene, Narration narration) throws IOException {
        ByteSource begun = scene.sound(narration, Scene.MP3).live();
        Scene.until(() -> scene.studio.figures().passages() > 20);
        begun.close();
        Scene.until(() -> scene.studio.figures().active() == 0);
    }

    private byte[] freshly(Narration narration, String name) throws Exception {
        try (Scene fresh = Scene.in(folder.resolve("fresh-" + name))) {
            return fresh.stored(narration, Scene.MP3);
        }
    }

    @Test
    void whateverIsCutOrTurnedInUnfinishedWorkTheResultIsRight() throws Exception {
        byte[] right = null;
        for (int round = 0; round < 12; round++) {
            Path each = folder.resolve("round-" + round);
            Random random = new Random(round);
            try (Scene scene = Scene.in(each)) {
                Narration narration = scene.narration("spoilt", 40);
                half(scene, narration);
                scene.studio.close();
                try (Stream<Path> work = Files.list(each.resolve(".store/work"))) {
                    for (Path path : work.toList()) {
                        spoil(path, random);
                    }
                }
                scene.open();
                right = right == null ? freshly(narration, "y") : right;
                assertArrayEquals(right, scene.stored(narration, Scene.MP3), "round " + round);
                try (Stream<Path> left = Files.list(each.resolve(".store/work"))) {
                    assertEquals(List.of(), left.toList());
                }
            }
        }
    }

    private static void spoil(Path path, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        int kind = random.nextInt(5);
        if (kind == 0) {
            Files.delete(path);
        } else if (kind == 1) {
            Files.write(path, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        } else if (kind == 2 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, bytes);
        } else if (kind == 3) {
            random.nextBytes(bytes);
            Files.write(path, bytes);
        }
    }

    @Test
    void aDamagedFileIsNoticedAndMadeAgain() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration narration = scene.narration("damaged", 6);
            byte[] right = scene.stored(narration, Scene.MP3);
            Path file = scene.storedFile(narration, Scene.MP3);
            Random random = new Random(3);
            for (int round = 0; round < 8; round++) {
                byte[] wrong = right.clone();
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                FileTime time = Files.getLastModifiedTime(file);
                Files.write(
                        file, round % 2 == 0 ? wrong : java.util.Arrays.copyOf(wrong, random.nextInt(wrong.length)));
                Files.setLastModifiedTime(file, time);
                if (round % 3 == 0) {
                    scene.restart();
                }
                assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isEmpty());
                assertArrayEquals(right, scene.stored(narration, Scene.MP3));
            }
        }
    }

    @Test
    void whatHasNoValidManifestIsNotServed() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration narration = scene.narration("manifest", 4);
            byte[] right = scene.stored(narration, Scene.MP3);
            Path manifest = folder.resolve(".store").resolve(narration.key() + ".mp3.json");
            byte[] said = Files.readAllBytes(manifest);
            for (int at = 0; at < said.length; at += 97) {
                byte[] turned = said.clone();
                turned[at] ^= 1;
                Files.write(manifest, turned);
                scene.restart();
                assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isEmpty(), "byte " + at);
                assertArrayEquals(right, scene.stored(narration, Scene.MP3));
            }
        }
    }

    @Test
    void damagedTimesAreFoundOutAgain() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Narration narration = scene.narration("clock", 4);
            scene.stored(narration, Scene.MP3);
            var right = scene.studio.timeline(narration).get();
            Path times = folder.resolve(".store").resolve(narration.key() + ".times");
            byte[] bytes = Files.readAllBytes(times);
            bytes[bytes.length / 2] ^= 4;
            Files.write(times, bytes);
            assertEquals(right, scene.studio.timeline(narration).get());
        }
    }

    @Test
    void leftoversOfNobodyAreRemoved() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            scene.studio.close();
            Path work = folder.resolve(".store/work");
            Files.writeString(work.resolve("once-3.tmp"), "x");
            Files.writeString(work.resolve("0".repeat(64) + ".mp3.part"), "x");
            Files.writeString(folder.resolve(".store").resolve("1".repeat(64) + ".mp3"), "x");
            scene.open();
            assertEquals(List.of(), scene.files());
        }
    }

    @Test
    void whatIsNotTheLibrarysStays() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Path places = folder.resolve(".store").resolve("places.json");
            Files.writeString(places, "{}");
            scene.restart();
            assertEquals("{}", Files.readString(places));
        }
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        try (Scene scene = Scene.in(folder)) {
            Path secret = Files.writeString(folder.resolve("secret"), "secret");
            Narration narration = scene.narration("link", 3);
            byte[] right = scene.stored(narration, Scene.MP3);
            Path file = scene.storedFile(narration, Scene.MP3);
            Files.delete(file);
            Files.createSymbolicLink(file, secret);
            assertTrue(scene.studio.stored(narration.key(), Scene.MP3).isEmpty());
            Files.deleteIfExists(folder.resolve("link.mp3"));
            Files.createSymbolicLink(folder.resolve("link.mp3"), secret);
            assertArrayEquals(right, scene.stored(narration, Scene.MP3));
            assertEquals("secret", Files.readString(secret));
            assertEquals(ByteBuffer.wrap(right), ByteBuffer.wrap(Files.readAllBytes(folder.resolve("link.mp3"))));
        }
    }
}
