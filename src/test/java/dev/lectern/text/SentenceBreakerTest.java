package dev.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentenceBreakerTest {
    private static final Path FIXTURES = Path.of("src/test/resources/text/sentences");
    private final SentenceBreaker breaker = new SentenceBreaker();

    @TestFactory
    Stream<DynamicTest> everyBehaviourHasItsFixture() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FIXTURES)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream().flatMap(SentenceBreakerTest::texts).map(this::fixture);
    }

    private record Sample(String name, String text, List<String> sentences) {}

    private DynamicTest fixture(Sample sample) {
        return DynamicTest.dynamicTest(
                sample.name() + ": " + sample.sentences().get(0),
                () -> assertEquals(sample.sentences(), sentences(sample.text())));
    }

    private static Stream<Sample> texts(Path file) {
        try {
            String name = file.getFileName().toString();
            return Stream.of(Files.readString(file).strip().split("\n\n")).map(group -> sample(name, group));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Sample sample(String name, String group) {
        StringBuilder text = new StringBuilder();
        List<String> sentences = new ArrayList<>();
        for (String line : group.split("\n")) {
            String bare = line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
            String written = bare.replace("\\n", "\n");
            sentences.add(written.strip());
            text.append(written).append(line.endsWith("\\") || written.endsWith("\n") ? "" : " ");
        }
        return new Sample(name, text.toString(), sentences);
    }

    private List<String> sentences(String text) {
        return spans(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private List<Span> spans(String text, Span within) {
        List<Span> spans = new ArrayList<>();
        breaker.sentences(text, within).forEachRemaining(spans::add);
        return spans;
    }

    @Test
    void whiteSpaceAloneHasNoSentence() {
        assertEquals(List.of(), sentences(" \n\t\u00a0 "));
        assertThrows(
                NoSuchElementException.class,
                () -> breaker.sentences("", new Span(0, 0)).next());
    }

    @Test
    void onlyTheStretchIsRead() {
        assertEquals(List.of(new Span(6, 8), new Span(9, 11)), spans("Well. I! A. No", new Span(5, 12)));
        assertThrows(IndexOutOfBoundsException.class, () -> breaker.sentences("short", new Span(0, 6)));
    }

    @Test
    void textWithoutAnyStopIsCutAtClausesAndWords() {
        for (String unit : List.of("word ", "clause, and ", "x", ".", ". ", "\ud83d\ude00")) {
            String text = unit.repeat(3000);
            List<Span> spans = spans(text, new Span(0, text.length()));
            assertCovers(text, spans);
            assertTrue(spans.size() > 1, unit);
            spans.forEach(span -> assertTrue(span.length() <= 1300, unit));
            spans.forEach(span -> assertFalse(Character.isLowSurrogate(text.charAt(span.from())), unit));
        }
    }

    @Test
    void seededNonsenseIsCoveredInOrder() {
        String[] pieces = {
            ".",
            "!",
            "?",
            "…",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\"",
            "“",
            "”",
            "'",
            "(",
            ")",
            "[",
            "]",
            "1",
            "23",
            "a",
            "I",
            "Dr",
            "U.S",
            "word",
            "The",
            "•",
            "-",
            "—",
            ":)",
            "[3]",
            "😀",
            "\ud83d",
            "。",
            "www.x.org/a",
            "\u00a0",
            "²",
            "p.m",
            "e.g",
            "*",
            ","
        };
        Random random = new Random(20);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int from = random.nextInt(text.length() + 1);
            Span within = new Span(from, from + random.nextInt(text.length() - from + 1));
            assertCovers(within.of(text.toString()), shifted(text.toString(), within));
        }
    }

    private List<Span> shifted(String text, Span within) {
        return spans(text, within).stream()
                .map(span -> span.shift(-within.from()))
                .toList();
    }

    /** Sentences come in order and hold all that is no white space, and none begins or ends in white space. */
    private static void assertCovers(String text, List<Span> spans) {
        int at = 0;
        for (Span span : spans) {
            assertTrue(span.from() >= at && span.length() > 0, text);
            assertTrue(blank(text.substring(at, span.from())), text);
            assertFalse(blank(text.substring(span.from(), span.from() + 1)), text);
            assertFalse(blank(text.substring(span.to() - 1, span.to())), text);
            at = span.to();
        }
        assertTrue(blank(text.substring(at)), text);
    }

    private static boolean blank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
    }

    /** What the first sentence looks at does not depend on what follows far behind it. */
    @Test
    void theFirstSentenceNeedsNoLookAtTheRest() {
        String opening = "It was \"late (and cold. Nobody came. " + "He waited. ".repeat(60);
        String text = opening + "\") ".repeat(300_000);
        Iterator<Span> near = breaker.sentences(opening, new Span(0, opening.length()));
        Iterator<Span> far = breaker.sentences(text, new Span(0, text.length()));
        for (int i = 0; i < 5; i++) {
            assertEquals(near.next(), far.next());
        }
    }

    @Test
    void aMegabyteInOneBlockIsRead() {
        String text = "He met Dr. Jones at 5 p.m. on Jan. 3 (in the rain). \"Why?\" she asked. ".repeat(15_000);
        assertEquals(30_000, spans(text, new Span(0, text.length())).size());
    }
}
