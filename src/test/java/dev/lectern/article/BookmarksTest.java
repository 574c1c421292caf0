package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Article TRAM = article("It ran. It stopped. It ran again.");

    @TempDir
    Path folder;

    @Test
    void keepsThemInTheOrderOfTheTextOverARestart() {
        Bookmarks bookmarks = open();
        bookmarks.put(TRAM, 20, "Why?");
        bookmarks.put(TRAM, 8, "");
        bookmarks.put(TRAM, 20, "Because.");
        assertEquals(
                List.of(
                        new Bookmark(8, "", "It stopped. It ran again.", NOON),
                        new Bookmark(20, "Because.", "It ran again.", NOON)),
                open().in(TRAM));
    }

    @Test
    void goWithTheirWordsWhenTheTextChanges() {
        Bookmarks bookmarks = open();
        bookmarks.put(TRAM, 20, "");
        assertEquals(List.of(33), ats(bookmarks, "It was fast. It ran. It stopped. It ran again."));
        assertEquals(List.of(0), ats(bookmarks, "It ran again. And so on, and so on, until It ran again."));
        assertEquals(List.of(8), ats(bookmarks, "It rusts"));
        Article longer = article("It was fast. It ran. It stopped. It ran again.");
        assertTrue(bookmarks.remove(longer, 33));
        assertFalse(bookmarks.remove(longer, 33));
        assertEquals(List.of(), open().in(TRAM));
    }

    @Test
    void refusesWhatIsOutsideTheTextOrTooMuch() {
        Bookmarks bookmarks = open();
        for (int at : new int[] {-1, 33}) {
            assertEquals(Optional.of("at"), refusal(bookmarks, TRAM, at, ""));
        }
        assertEquals(Optional.of("at"), refusal(bookmarks, article("A 😀."), 3, ""));
        assertEquals(Optional.of("note"), refusal(bookmarks, TRAM, 0, "n".repeat(2001)));
        assertEquals(Optional.empty(), refusal(bookmarks, TRAM, 0, "half \ud83d"));
        assertEquals(List.of(), bookmarks.in(TRAM));
    }

    @Test
    void wordsEndWithAWholeCharacter() {
        Article smiling = article("😀".repeat(60) + ".");
        assertEquals("😀".repeat(40), open().put(smiling, 0, "").words());
        assertEquals(
                "x" + "😀".repeat(39),
                open().put(article("x" + "😀".repeat(60)), 0, "").words());
    }

    @Test
    void forgetsAndPutsADamagedFileAside() throws IOException {
        Bookmarks bookmarks = open();
        bookmarks.put(TRAM, 8, "");
        bookmarks.forget("a");
        assertEquals(List.of(), open().in(TRAM));
        for (String damage : new String[] {"{\"a\":[{\"at\":", "{\"a\":[{\"at\":1}]}", "{\"a\":7}", "", "[]"}) {
            Files.writeString(file(), damage);
            assertEquals(List.of(), open().in(TRAM), damage);
        }
        assertTrue(Files.exists(file().resolveSibling("bookmarks.json.damaged")));
    }

    private static Optional<String> refusal(Bookmarks bookmarks, Article article, int at, String note) {
        return assertThrows(ArticleException.class, () -> bookmarks.put(article, at, note))
                .parameter();
    }

    private static List<Integer> ats(Bookmarks bookmarks, String text) {
        return bookmarks.in(article(text)).stream().map(Bookmark::at).toList();
    }

    private Bookmarks open() {
        return Bookmarks.open(file(), CLOCK);
    }

    private Path file() {
        return folder.resolve("store").resolve("bookmarks.json");
    }

    private static Article article(String text) {
        return new ArticleReader().read("a", "a", Format.PLAIN, text, Instant.EPOCH);
    }
}
