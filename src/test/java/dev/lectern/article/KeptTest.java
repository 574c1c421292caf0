package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

    private static final Article OTHER = new ArticleReader().read("b", "b", Format.PLAIN, "Ten others.", Instant.EPOCH);

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

    @Test
    void ofTwoServicesOnOneFolderNoneOverwritesWhatTheOtherKeeps() {
        Path places = folder.resolve("places.json");
        Places here = Places.open(places, Clock.systemUTC());
        Places there = Places.open(places, Clock.systemUTC());
        here.put(ARTICLE, 1, false, OptionalDouble.empty());
        there.put(OTHER, 2, false, OptionalDouble.empty());
        here.put(ARTICLE, 3, false, OptionalDouble.empty());
        assertEquals(2, here.find(OTHER).orElseThrow().at());
        assertEquals(3, there.find(ARTICLE).orElseThrow().at());
        there.forget("a");
        assertEquals(Optional.empty(), here.find(ARTICLE));
        Path bookmarks = folder.resolve("bookmarks.json");
        Bookmarks hers = Bookmarks.open(bookmarks, Clock.systemUTC());
        Bookmarks his = Bookmarks.open(bookmarks, Clock.systemUTC());
        hers.put(ARTICLE, 1, "");
        his.put(ARTICLE, 4, "");
        hers.put(OTHER, 2, "");
        assertEquals(2, hers.in(ARTICLE).size());
        assertEquals(1, his.in(OTHER).size());
        UpNext first = UpNext.open(folder.resolve("queue.json"));
        UpNext second = UpNext.open(folder.resolve("queue.json"));
        first.replace(List.of("a"));
        second.change(before -> List.of(before.get(0), "b"));
        assertEquals(List.of("a", "b"), first.ids());
    }

    @Test
    void whatIsDamagedOrGoneWhileTheServiceRunsTakesNothingFromIt() throws IOException {
        Path file = folder.resolve("places.json");
        Places places = Places.open(file, Clock.systemUTC());
        places.put(ARTICLE, 1, false, OptionalDouble.empty());
        Files.writeString(file, "");
        assertEquals(1, places.find(ARTICLE).orElseThrow().at());
        assertFalse(Files.exists(file), "put aside");
        places.put(OTHER, 2, false, OptionalDouble.empty());
        assertEquals(
                1,
                Places.open(file, Clock.systemUTC()).find(ARTICLE).orElseThrow().at());
    }

    @Test
    void whatCannotBeReadOnceIsNotTakenForRead() throws IOException {
        Path file = folder.resolve("places.json");
        Places places = Places.open(file, Clock.systemUTC());
        Files.createDirectory(file);
        for (int time = 0; time < 2; time++) {
            assertThrows(ArticleException.class, () -> places.find(ARTICLE));
        }
        assertThrows(ArticleException.class, () -> places.put(OTHER, 2, false, OptionalDouble.empty()));
    }

    @Test
    void whatAKillInTheMiddleOfAWriteLeavesIsSweptAtTheNextStart() throws IOException {
        Path left = Files.writeString(folder.resolve(".places.json.1b4e28ba.lectern-tmp"), "{\"a\":");
        Path another = Files.writeString(folder.resolve(".queue.json.1b4e28ba.lectern-tmp"), "{");
        Places.open(folder.resolve("places.json"), Clock.systemUTC());
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(another), "which somebody else may be writing");
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
