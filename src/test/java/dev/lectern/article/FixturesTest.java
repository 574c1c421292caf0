package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder in src/test/resources/article is one case: input.md, input.txt or input.html and the blocks that must come
 * of it in expected.txt. There each block is a line with its kind (a heading's or item's level and a number behind it),
 * then its text, each line indented by two spaces, tabs written as →.
 */
class FixturesTest {
    private static final Path CASES = Path.of("src/test/resources/article");

    @TestFactory
    List<DynamicTest> readsEveryFixture() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<DynamicTest> tests = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList();
            assertFalse(tests.isEmpty(), "no fixtures in " + CASES.toAbsolutePath());
            return tests;
        }
    }

    private static void check(Path folder) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
        Format format = Format.ofFile(input.toString()).orElseThrow();
        Article article = new ArticleReader().read("case", "input", format, Files.readAllBytes(input), Instant.EPOCH);
        assertEquals(Files.readString(folder.resolve("expected.txt")), shown(article));
        assertSound(article);
    }

    private static String shown(Article article) {
        return "title: " + article.title() + "\n\n"
                + article.blocks().stream()
                        .map(block -> shown(article.text(), block))
                        .collect(Collectors.joining("\n"));
    }

    private static String shown(String text, Block block) {
        String head = block.kind().word()
                + (block.level() > 0 ? " " + block.level() : "")
                + (block.number() > 0 ? " #" + block.number() : "");
        return head + "\n"
                + block.span()
                        .of(text)
                        .replace("\t", "→")
                        .lines()
                        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                        .collect(Collectors.joining());
    }

    /** What holds for every article. */
    static void assertSound(Article article) {
        String text = article.text();
        assertEquals(
                text,
                article.blocks().stream().map(block -> block.span().of(text)).collect(Collectors.joining("\n\n")));
        int end = 0;
        for (Block block : article.blocks()) {
            assertEquals(end == 0 ? 0 : end + 2, block.span().from());
            assertFalse(block.span().of(text).isBlank());
            end = block.span().to();
        }
        assertEquals(text, Characters.clean(text));
        assertTrue(text.indexOf('\r') < 0);
    }
}
