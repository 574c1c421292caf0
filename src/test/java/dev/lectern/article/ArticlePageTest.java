package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePageTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private void write(String file, String content, int second) throws IOException {
        Files.writeString(folder.resolve(file), content);
        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(START.plusSeconds(second)));
    }

    @Test
    void goesThroughAllOnceWhateverComesAndGoes() throws IOException {
        for (int i = 0; i < 25; i++) {
            write("a" + i + ".txt", "Text " + i, i / 3);
        }
        ArticleFolder articles = ArticleFolder.open(folder, Clock.systemUTC());
        List<String> expected = articles.ids();
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = articles.page("", 4, cursor);
            page.articles().forEach(summary -> seen.add(summary.id()));
            write("new" + seen.size() + ".txt", "New", 100);
            articles.delete(seen.get(seen.size() - 1));
            articles.look();
            cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(expected, seen);
        assertEquals("a24", seen.get(0));
    }

    @Test
    void searchesTitleAndTextWhateverTheCaseAndAccents() throws IOException {
        write("a.md", "# Łódź by night\n\nCafé, naïve, don’t.", 1);
        write("b.md", "# Another\n\nNothing.", 2);
        ArticleFolder articles = ArticleFolder.open(folder, Clock.systemUTC());
        for (String query : List.of("lodz", "ŁÓDŹ", "cafe NAIVE", "don't", "night   by")) {
            assertEquals(List.of("a"), ids(articles, query), query);
        }
        assertEquals(List.of("b", "a"), ids(articles, "  "));
        assertEquals(List.of(), ids(articles, "lodz nothing"));
    }

    @Test
    void refusesCursorsThatNoAnswerGave() {
        ArticleFolder articles = ArticleFolder.open(folder, Clock.systemUTC());
        for (String cursor : List.of("", "x", "%%%", "MjAyNg", "\u0000")) {
            ArticleException e =
                    assertThrows(ArticleException.class, () -> articles.page("", 20, Optional.of(cursor)), cursor);
            assertEquals(ArticleException.Reason.BAD_CURSOR, e.reason());
        }
    }

    private static List<String> ids(ArticleFolder articles, String query) {
        return articles.page(query, 20, Optional.empty()).articles().stream()
                .map(Summary::id)
                .toList();
    }
}
