package dev.lectern.text.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import dev.lectern.text.Verbalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LexiconTest {
    private static final Path FIXTURES = Path.of("src/test/resources/text/lexicon");
    private final Verbalizer verbalizer = new Verbalizer();

    @TestFactory
    Stream<DynamicTest> soundsAreReadInBothAlphabets() throws IOException {
        return Files.readAllLines(FIXTURES.resolve("sounds.txt")).stream()
                .map(line -> line.split("\t"))
                .map(line -> DynamicTest.dynamicTest(line[0], () -> assertEquals(line[1], phones(line[0]))));
    }

    private static String phones(String written) {
        return String.join(" ", ((Saying.Sounds) Saying.parse(written)).phones());
    }

    @TestFactory
    Stream<DynamicTest> entriesTakeTheTokensPlaces() throws IOException {
        String file = Files.readString(FIXTURES.resolve("applied.txt")).strip();
        return Stream.of(file.split("\n\n")).map(group -> {
            List<String> lines = List.of(group.split("\n"));
            int at = 0;
            Map<String, String> entries = new LinkedHashMap<>();
            while (!lines.get(at).startsWith("> ")) {
                String[] entry = lines.get(at++).split("\t");
                entries.put(entry[0], entry[1]);
            }
            String text = lines.get(at).substring(2);
            List<String> expected = lines.subList(at + 1, lines.size());
            return DynamicTest.dynamicTest(
                    text, () -> assertEquals(expected, told(text, apply(Lexicon.of(entries), text))));
        });
    }

    private List<Token> apply(Lexicon lexicon, String text) {
        Span all = new Span(0, text.length());
        return lexicon.apply(text, all, verbalizer.verbalize(text, all), verbalizer);
    }

    private static List<String> told(String text, List<Token> tokens) {
        List<String> lines = new ArrayList<>();
        for (Token token : tokens) {
            List<String> said = token.words().stream().map(LexiconTest::told).toList();
            lines.add(token.span().of(text) + "\t" + String.join(" ", said));
        }
        return lines;
    }

    private static String told(SpokenWord word) {
        return word.phones().isEmpty() ? word.spelling() : "/" + String.join(" ", word.phones()) + "/";
    }

    @Test
    void withoutAMatchTheSameTokensComeBack() {
        Span all = new Span(0, 8);
        List<Token> tokens = verbalizer.verbalize("Good day", all);
        assertSame(tokens, Lexicon.empty().apply("Good day", all, tokens, verbalizer));
        assertSame(tokens, Lexicon.of(Map.of("night", "x")).apply("Good day", all, tokens, verbalizer));
    }

    @Test
    void aLongNamesSpellingStaysWithinWhatEnginesTake() {
        Lexicon lexicon = Lexicon.of(Map.of("ab".repeat(50), "/AE B/"));
        assertEquals(40, apply(lexicon, "ab".repeat(50)).get(0).said().length());
    }

    @Test
    void theEarlierLexiconWins() {
        Lexicon article = Lexicon.of(Map.of("gif", "/JH IH1 F/"));
        Lexicon shared = Lexicon.of(Map.of("gif", "/G IH1 F/", "png", "ping"));
        assertEquals(
                List.of("jh", "ih1", "f"),
                apply(article.before(shared), "gif").get(0).words().get(0).phones());
        assertEquals("ping", apply(article.before(shared), "PNG").get(0).said());
    }

    @Test
    void theFingerprintKnowsTheEntriesOfATextAlone() {
        Lexicon one = Lexicon.of(Map.of("gif", "/JH IH1 F/"));
        Lexicon two = Lexicon.of(Map.of("gif", "/JH IH1 F/", "png", "ping"));
        Lexicon three = Lexicon.of(Map.of("gif", "/G IH1 F/", "png", "ping"));
        assertEquals(one.fingerprint("A gif."), two.fingerprint("Another GIF!"));
        assertNotEquals(two.fingerprint("A gif."), three.fingerprint("A gif."));
        assertEquals(Lexicon.empty().fingerprint("A bmp."), three.fingerprint("A bmp."));
    }

    @Test
    void theFingerprintKnowsAnEntryThatALongerOneHidesOverASentencesEnd() {
        Map<String, String> longer = Map.of("gif. Who", "gif, who");
        Lexicon plain = Lexicon.of(longer).before(Lexicon.of(Map.of("gif", "jif")));
        Lexicon other = Lexicon.of(longer).before(Lexicon.of(Map.of("gif", "ghif")));
        assertEquals("jif", apply(plain, "A gif.").get(1).said());
        assertNotEquals(plain.fingerprint("A gif. Who made it?"), other.fingerprint("A gif. Who made it?"));
    }

    @Test
    void ofTwoEntriesThatFitAlikeTheFirstWinsAndIsInTheFingerprint() {
        Lexicon curly = Lexicon.of(List.of(entry("o\u2019k", "oak"), entry("o'k", "okay")));
        Lexicon straight = Lexicon.of(List.of(entry("o'k", "okay"), entry("o\u2019k", "oak")));
        assertEquals("oak", apply(curly, "o'k").get(0).said());
        assertEquals("okay", apply(straight, "o'k").get(0).said());
        assertNotEquals(curly.fingerprint("o'k"), straight.fingerprint("o'k"));
    }

    private static Entry entry(String written, String alias) {
        return new Entry(written, new Saying.Alias(alias));
    }

    @Test
    void aWrongEntryIsNamed() {
        LexiconException wrong = assertThrows(LexiconException.class, () -> Lexicon.of(Map.of("gif", "/J Q X/")));
        assertTrue(wrong.getMessage().startsWith("The lexicon's entry for \"gif\": \"x\""), wrong.getMessage());
        assertThrows(LexiconException.class, () -> Lexicon.of(Map.of("gif", "[" + "a".repeat(101) + "]")));
        assertThrows(LexiconException.class, () -> Lexicon.of(Map.of("gif", " ")));
        assertThrows(LexiconException.class, () -> Lexicon.of(Map.of("gif", "[ˈ]")));
        assertThrows(LexiconException.class, () -> Lexicon.of(Map.of("gif", "x".repeat(301))));
    }

    @Test
    void plsIsReadAndWrittenBack() {
        Lexicon lexicon = Pls.read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <lexicon version="1.0" alphabet="ipa" xml:lang="en-US"
                    xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" xmlns:o="urn:other">
                  <meta name="author" content="A reader"/>
                  <metadata><o:thing>passed <o:over/></o:thing></metadata>
                  <lexeme>
                    <grapheme>Łódź</grapheme> <grapheme>Lodz</grapheme>
                    <phoneme>lɒdz</phoneme>
                    <phoneme prefer="true" alphabet="x-arpabet">W UW1 JH</phoneme>
                    <example>We went to Łódź.</example>
                  </lexeme>
                  <lexeme><grapheme>R&amp;D</grapheme><alias>research &amp; development</alias><o:note/></lexeme>
                </lexicon>
                """);
        Saying sounds = new Saying.Sounds(Alphabet.ARPABET, "W UW1 JH");
        assertEquals(
                List.of(
                        new Entry("Łódź", sounds),
                        new Entry("Lodz", sounds),
                        new Entry("R&D", new Saying.Alias("research & development"))),
                lexicon.entries());
        assertEquals(lexicon.entries(), Pls.read(PlsWriter.write(lexicon, "en")).entries());
    }

    @TestFactory
    Stream<DynamicTest> brokenFilesAreRefusedWithTheirLine() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FIXTURES.resolve("broken"))) {
            files = found.sorted().toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String written = Files.readString(file);
                    String message = written.substring("<!-- ".length(), written.indexOf(" -->"));
                    LexiconException wrong = assertThrows(LexiconException.class, () -> Pls.read(written));
                    assertTrue(wrong.getMessage().startsWith(message), wrong.getMessage());
                }));
    }

    /** Whatever the lexicon, tokens stay in order and inside the sentence, and none of them overlap. */
    @Test
    void seededLexiconsNeverBreakTheOrderOfTokens() {
        String[] pieces = {
            "a", "b", "Cd", "cd", "é", "e\u0301", "-", " ", "  ", "'s", "’", ".", "&", "/", "7", "😀", ","
        };
        Random random = new Random(3);
        for (int round = 0; round < 1000; round++) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                entries.put(
                        written(random, pieces, 1 + random.nextInt(3)) + "b",
                        random.nextBoolean() ? "x y" : "/K AE T/");
            }
            String text = written(random, pieces, 12);
            int at = 0;
            for (Token token : apply(Lexicon.of(entries), text)) {
                assertTrue(token.span().from() >= at && token.span().to() <= text.length(), text + entries);
                at = token.span().to();
            }
        }
    }

    private static String written(Random random, String[] pieces, int length) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < length; i++) {
            written.append(pieces[random.nextInt(pieces.length)]);
        }
        return written.toString();
    }
}
