package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpNextTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheOrderOverARestart() {
        UpNext.open(file()).replace(List.of("second", "first"));
        assertEquals(List.of("second", "first"), UpNext.open(file()).ids());
    }

    @Test
    void refusesWhatIsNoQueueAndKeepsTheOldOne() {
        UpNext upNext = UpNext.open(file());
        upNext.replace(List.of("first"));
        List<String> tooMany =
                IntStream.rangeClosed(0, UpNext.MOST).mapToObj(i -> "a" + i).toList();
        for (List<String> wrong : List.of(List.of("No id"), List.of("a", "b", "a"), tooMany)) {
            ArticleException e = assertThrows(ArticleException.class, () -> upNext.replace(wrong));
            assertEquals(Optional.of("articles"), e.parameter());
        }
        assertEquals(List.of("first"), UpNext.open(file()).ids());
    }

    @Test
    void putsADamagedFileAsideAndBeginsAnew() throws Exception {
        for (String damaged : List.of("{\"articles\":[", "{\"articles\":[\"../etc\"]}")) {
            Files.writeString(file(), damaged);
            assertEquals(List.of(), UpNext.open(file()).ids());
            assertTrue(Files.exists(folder.resolve("queue.json.damaged")));
        }
    }

    private Path file() {
        return folder.resolve("queue.json");
    }
}
