package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in src/test/resources/kept is what a power cut, an editor or a worn disk leaves of a listener's file. The
 * service starts all the same, and each time the damaged file is kept for somebody to look at.
 */
class KeptTest {
    private static final Path CASES = Path.of("src/test/resources/kept");
    private static final Article ARTICLE =
            new ArticleReader().read("a", "a", Format.PLAIN, "Ten units.", Instant.EPOCH);

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> putsWhatIsDamagedAside() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<DynamicTest> tests = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
            assertFalse(tests.isEmpty());
            return tests;
        }
    }

    private void check(Path damaged) throws IOException {
        Path places = damaged("places.json", damaged);
        assertEquals(Optional.empty(), Places.open(places, Clock.systemUTC()).find(ARTICLE));
        aside(places, damaged);
        Path bookmarks = damaged("bookmarks.json", damaged);
        assertEquals(List.of(), Bookmarks.open(bookmarks, Clock.systemUTC()).in(ARTICLE));
        aside(bookmarks, damaged);
        Path queue = damaged("queue.json", damaged);
        assertEquals(List.of(), UpNext.open(queue).ids());
        aside(queue, damaged);
    }

    private Path damaged(String name, Path damaged) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file.resolveSibling(name + ".damaged"), "put aside before");
        return Files.write(file, Files.readAllBytes(damaged));
    }

    private static void aside(Path file, Path damaged) throws IOException {
        assertFalse(Files.exists(file));
        assertEquals("put aside before", Files.readString(Path.of(file + ".damaged")));
        Path second = Path.of(file + ".damaged-2");
        assertArrayEquals(Files.readAllBytes(damaged), Files.readAllBytes(second));
        Files.delete(second);
    }
}
