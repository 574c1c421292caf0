package dev.lectern.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.text.Span;
import dev.lectern.text.direction.Bookmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookmarkTimesTest {
    private static Cue word(int from, int to, long start, long end) {
        return new Cue(CueKind.WORD, new Span(from, to), start, end);
    }

    @Test
    void eachIsToldOnceAtTheNextWordOrAtTheEndOfTheOneBefore() {
        BookmarkTimes times = new BookmarkTimes(List.of(
                new Bookmark(0, "first", false),
                new Bookmark(3, "ending", true),
                new Bookmark(3, "beginning", false),
                new Bookmark(7, "last", false)));
        assertEquals(
                List.of("first 10"),
                told(times.add(List.of(new Cue(CueKind.SENTENCE, new Span(0, 7), 10, 90), word(0, 3, 10, 40)))));
        assertEquals(List.of("ending 40", "beginning 60"), told(times.add(List.of(word(4, 7, 60, 90)))));
        assertEquals(List.of("last 100"), told(times.end(100)));
        assertEquals(List.of(), told(times.end(100)));
    }

    private static List<String> told(List<BookmarkTimes.Reached> reached) {
        return reached.stream()
                .map(mark -> mark.bookmark().name() + " " + mark.frame())
                .toList();
    }
}
