package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.library.OpenFile;
import dev.lectern.narration.Narration;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Finished files that are kept open for a moment: they give what the file holds, and nothing that it does not hold any more. */
@Timeout(60)
class AtHandTest {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    Path folder;

    private Scene scene;
    private Narration narration;
    private byte[] right;

    @BeforeEach
    void make() throws Exception {
        scene = Scene.in(folder);
        narration = scene.narration("held", 4);
        right = scene.stored(narration, Scene.WAV);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** The whole file, if it is at hand once all of it has been looked at. */
    private Optional<byte[]> atHand() throws IOException {
        scene.studio.stored(narration.key(), Scene.WAV);
        return atHandAlready();
    }

    private Optional<byte[]> atHandAlready() throws IOException {
        Optional<OpenFile> open = scene.studio.atHand(narration.key(), Scene.WAV);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (OpenFile file = open.get()) {
            ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
            while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
                assertTrue(bytes.position() > 0);
            }
            return Optional.of(bytes.array());
        }
    }

    @Test
    void itIsTheFileAndCountsAsHeard() throws Exception {
        long before = scene.studio.figures().hits();
        assertArrayEquals(right, atHand().orElseThrow());
        assertEquals(before + 1, scene.studio.figures().hits());
    }

    @Test
    void whatHasNotBeenLookedAtIsNotAtHand() throws Exception {
        scene.restart();
        assertEquals(Optional.empty(), atHandAlready());
        assertArrayEquals(right, atHand().orElseThrow());
    }

    @Test
    void aBitThatTurnsIsNoticedAtTheNextRequest() throws Exception {
        assertTrue(atHand().isPresent());
        try (RandomAccessFile file = new RandomAccessFile(stored().toFile(), "rw")) {
            file.seek(right.length / 2);
            file.write(right[right.length / 2] ^ 1);
        }
        assertEquals(Optional.empty(), atHandAlready());
        assertEquals(Optional.empty(), atHand(), "it is damaged, so it goes");
        assertArrayEquals(right, scene.stored(narration, Scene.WAV));
    }

    @Test
    void aFileCutShortOrPutInItsPlaceIsNoticedAtTheNextRequest() throws Exception {
        assertTrue(atHand().isPresent());
        try (RandomAccessFile file = new RandomAccessFile(stored().toFile(), "rw")) {
            file.setLength(right.length - 1);
        }
        assertEquals(Optional.empty(), atHandAlready());
        assertArrayEquals(right, scene.stored(narration, Scene.WAV));
        assertTrue(atHand().isPresent());
        Path other = Files.write(folder.resolve("other"), new byte[right.length]);
        Files.move(other, stored(), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Optional.empty(), atHandAlready());
        assertEquals(Optional.empty(), atHand());
    }

    @Test
    void aRemovedFileGivesItsRoomBackAsSoonAsNobodyReadsIt() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DESCRIPTORS), "This system does not tell its open files.");
        scene.studio.stored(narration.key(), Scene.WAV);
        OpenFile reader = scene.studio.atHand(narration.key(), Scene.WAV).orElseThrow();
        scene.studio.removed("held");
        Scene.until(() -> !Files.exists(stored()));
        assertEquals(Optional.empty(), atHandAlready());
        ByteBuffer last = ByteBuffer.allocate(1);
        assertEquals(1, reader.read(last, right.length - 1), "whoever reads it reads it to its end");
        assertFalse(open().isEmpty());
        reader.close();
        Scene.until(() -> open().isEmpty());
    }

    @Test
    void manyFilesAreNotKeptOpen() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DESCRIPTORS), "This system does not tell its open files.");
        List<Narration> many = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            many.add(scene.narration("one-" + i, 1));
            scene.stored(many.get(i), Scene.WAV);
        }
        many.forEach(each -> scene.studio.stored(each.key(), Scene.WAV));
        assertTrue(open().size() <= 16, () -> open().toString());
        Scene.until(() -> open().isEmpty());
    }

    private Path stored() {
        return scene.storedFile(narration, Scene.WAV);
    }

    /** Finished files of this folder that this process has open. */
    private List<String> open() {
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            return all.map(AtHandTest::target)
                    .filter(name -> name.startsWith(folder.resolve(".store").toString()) && name.contains(".wav"))
                    .filter(name -> !name.contains("/work/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
