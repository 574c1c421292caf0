package dev.lectern.text.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Languages are told from running text; what is short or mixed is left to the article. */
class LanguageGuessTest {
    /** A newcomer adds a text in another language by a file of that name. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/voices"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsInTheLanguageOfItsFile(Path file) throws IOException {
        String language = file.getFileName().toString().replace(".txt", "");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertEquals(Optional.of(language), LanguageGuess.of(text));
        assertEquals(Optional.of(language), LanguageGuess.otherThan(language.equals("en") ? "es" : "en", text));
        for (String paragraph : text.split("\n\n")) {
            assertEquals(language, LanguageGuess.of(paragraph).orElse(language), paragraph);
            assertEquals(Optional.empty(), LanguageGuess.otherThan(language, paragraph), paragraph);
        }
    }

    @Test
    void theSampleArticlesAreEnglishThroughout() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("articles"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String paragraph : Files.readString(file).split("\n\n")) {
                    assertEquals(Optional.empty(), LanguageGuess.otherThan("en", paragraph), paragraph);
                }
            }
        }
    }

    /** Short blocks as they stand in articles, and what must not be taken for another language. */
    static List<String> shortBlocks() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/voices/short.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shortBlocks")
    void aShortBlockIsToldFromTheEnglishAroundIt(String line) {
        String[] cells = line.split("\t", 2);
        Optional<String> language = Optional.of(cells[0].split("-", 2)[0]).filter(tag -> !tag.isEmpty());
        assertEquals(language, LanguageGuess.otherThan("en", cells[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "Hola amigo",
        "Café Müller",
        "3.14159",
        "'La Traviata, La Bohème, Don Carlos, Rigoletto'",
        "OK",
        "'de Gaulle, le Pen and la Guardia were in the news'"
    })
    void whatIsShortOrFullOfNamesStaysWithTheArticle(String text) {
        assertEquals(Optional.empty(), LanguageGuess.otherThan("en", text));
    }

    @ParameterizedTest
    @CsvSource({
        "uk, Маяк на острові знову світить, it was dark",
        "ja, 島の灯台が昨夜ふたたび灯りました。,''",
        "ko, 섬의 등대가 어젯밤 다시 켜졌다.,''",
        "el, Ο φάρος του νησιού άναψε ξανά.,''",
        "he, המגדלור באי נדלק שוב אמש.,''",
        "fa, چراغ دریایی جزیره دیشب پس از سال‌ها روشن شد.,''"
    })
    void lettersGiveAwayTheirLanguage(String language, String text) {
        assertEquals(Optional.of(language), LanguageGuess.of(text));
    }
}
