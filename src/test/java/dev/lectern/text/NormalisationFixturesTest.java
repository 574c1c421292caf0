package dev.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the folders of {@code text/normalisation}. In each, line by line: {@code input} is a sentence, {@code spoken} the
 * words for it, {@code spans} what is written for each token, parted by {@code |}.
 */
class NormalisationFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/text/normalisation");

    private final Verbalizer verbalizer = new Verbalizer();

    @TestFactory
    Stream<DynamicTest> readsEveryFixture() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<Path> sorted = folders.sorted().toList();
            assertFalse(sorted.isEmpty(), "There are no fixtures in " + FOLDER + ".");
            return sorted.stream().flatMap(this::lines);
        }
    }

    private Stream<DynamicTest> lines(Path folder) {
        List<String> input = read(folder.resolve("input"));
        List<String> spoken = read(folder.resolve("spoken"));
        List<String> spans = read(folder.resolve("spans"));
        assertEquals(input.size(), spoken.size(), folder + ": as many lines spoken as written");
        assertEquals(input.size(), spans.size(), folder + ": as many lines of spans as written");
        return Stream.iterate(0, i -> i < input.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        folder.getFileName() + " " + (i + 1), () -> check(input.get(i), spoken.get(i), spans.get(i))));
    }

    private void check(String input, String spoken, String spans) {
        List<Token> tokens = verbalizer.verbalize(input, new Span(0, input.length()));
        assertEquals(
                spoken, tokens.stream().filter(Token::spoken).map(Token::said).collect(Collectors.joining(" ")), input);
        assertEquals(
                spans, tokens.stream().map(token -> token.span().of(input)).collect(Collectors.joining("|")), input);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("A fixture needs the file " + file + ".", e);
        }
    }
}
