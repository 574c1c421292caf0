package dev.lectern.text.homograph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import dev.lectern.text.Verbalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HomographsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/text/homographs");
    private static final String PHONES =
            " aa ae ah ao aw ax ay b ch d dh eh er ey f g hh ih iy jh k l m n ng ow oy p r s sh t th uh uw v w y z zh ";
    private final Homographs homographs = new Homographs();
    private final Map<String, Homograph> table = HomographTable.read();

    @TestFactory
    Stream<DynamicTest> neighboursTellTheSense() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FIXTURES)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .flatMap(HomographsTest::lines)
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String line) {
        int tab = line.indexOf('\t');
        int from = line.indexOf('*');
        String word = line.substring(from + 1, line.indexOf('*', from + 1));
        String text = line.substring(0, tab).replace("*", "");
        Homograph homograph = table.get(word.toLowerCase(Locale.ROOT));
        assertTrue(homograph != null, word);
        assertEquals(homograph.phones(line.substring(tab + 1)), phonesAt(text, from), line);
    }

    private List<String> phonesAt(String text, int from) {
        Token token = settle(text).stream()
                .filter(found -> found.span().from() == from)
                .findFirst()
                .orElseThrow();
        return token.words().get(0).phones();
    }

    private List<Token> settle(String text) {
        return homographs.settle(text, new Verbalizer().verbalize(text, new Span(0, text.length())));
    }

    @Test
    void soundsThatAreGivenStay() {
        Token given = new Token(
                new Span(0, 4), "lexicon", List.of(new SpokenWord("lead", List.of("l", "ow1", "d"))), Break.NONE);
        assertSame(given, homographs.settle("Lead", List.of(given)).get(0));
    }

    @Test
    void aSentenceWithoutSuchAWordStays() {
        List<Token> tokens = new Verbalizer().verbalize("A cat sat", new Span(0, 9));
        assertSame(tokens, homographs.settle("A cat sat", tokens));
    }

    @Test
    void theTableUsesTheEnginesPhones() {
        table.forEach((word, homograph) -> homograph.senses().forEach((sense, phones) -> {
            phones.forEach(
                    phone -> assertTrue(PHONES.contains(" " + phone.replace("1", "") + " "), word + " " + phone));
            assertEquals(1, phones.stream().filter(phone -> phone.endsWith("1")).count(), word + " " + sense);
        }));
    }

    @Test
    void everyRuleNamesASense() {
        table.forEach((word, homograph) -> homograph.rules().forEach(rule -> homograph.phones(rule.sense())));
    }
}
