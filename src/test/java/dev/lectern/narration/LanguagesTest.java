package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.InstalledEngines;
import dev.lectern.article.Article;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.audio.Loudness;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Voice;
import dev.lectern.speech.Voices;
import dev.lectern.speech.espeak.EspeakEngine;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in many languages, each a file that a newcomer can add to, read by the voice that speaks them. */
class LanguagesTest {
    private static final Path TEXTS = Path.of("src/test/resources/voices");
    private static Voices voices;
    private static StraightLine line;
    private static EspeakEngine espeak;
    private static FreeTtsEngine freetts;

    @BeforeAll
    static void open() {
        espeak = new EspeakEngine();
        freetts = new FreeTtsEngine();
        voices = new Voices(List.of(freetts, espeak));
        line = new StraightLine(voices, Lexicon::empty, List.of());
    }

    @AfterAll
    static void close() {
        espeak.close();
        freetts.close();
    }

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private record Spoken(Article article, Voice voice, List<SpokenPassage> passages) {
        List<String> words() {
            return passages.stream()
                    .flatMap(passage -> passage.cues().stream())
                    .filter(cue -> cue.kind() == CueKind.WORD)
                    .map(cue -> cue.span().of(article.text()))
                    .toList();
        }
    }

    private static Spoken speak(String text) {
        Article article = new ArticleReader().read("text", "text", Format.PLAIN, text, Instant.EPOCH);
        Voice voice = voices.standardFor(article.language());
        Narration narration = line.narration(article, voice, Manner.NATURAL, Skips.STANDARD);
        List<SpokenPassage> passages = new ArrayList<>();
        for (Passage passage : line.script(narration)) {
            try (Speaker speaker =
                    voices.engineOf(passage.voice()).open(passage.voice().id())) {
                passages.add(line.speak(narration, passage, speaker));
            }
        }
        return new Spoken(article, voice, passages);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyWrittenWordIsHeardWhenItIsMarked(Path file) throws IOException {
        InstalledEngines.require(espeak);
        Spoken spoken = speak(Files.readString(file));
        assertEquals(lettersOf(spoken.article().text()), lettersOf(String.join("", spoken.words())));
        for (SpokenPassage passage : spoken.passages()) {
            long before = 0;
            for (Cue cue : passage.cues()) {
                if (cue.kind() == CueKind.WORD) {
                    assertTrue(cue.start() >= before && cue.end() <= passage.samples().length, cue.toString());
                    assertTrue(loudest(passage.samples(), cue) > 700, "silence at " + cue);
                    before = cue.end();
                }
            }
        }
    }

    /** An ideograph lights up by itself, a word of an Arabic sentence without the marks around it. */
    @Test
    void spansFitScriptsWithoutSpacesAndThoseFromRightToLeft() throws IOException {
        InstalledEngines.require(espeak);
        assertEquals(
                List.of("\u4ECA", "\u5929", "\u662F", "5", "\u6708", "3", "\u65E5"),
                speak("\u4ECA\u5929\u662F5\u67083\u65E5\u3002").words());
        List<String> arabic = speak(Files.readString(TEXTS.resolve("ar.txt"))).words();
        assertTrue(
                arabic.containsAll(List.of("25", "\u062D\u062F\u0627\u062F", "\u0630\u0644\u0643")), arabic.toString());
    }

    /** Supplementary characters count twice in offsets and once in the engine's positions. */
    @Test
    void charactersBeyondSixteenBitsShiftNothing() {
        InstalledEngines.require(espeak);
        List<String> words = speak(
                        "\u041F\u0440\u0438\u0432\u0435\u0442 \uD83D\uDE00\uD83D\uDE00 \u043C\u0438\u0440 \u0438"
                                + " \u0434\u043E\u043C.")
                .words();
        assertEquals(
                List.of("\u041F\u0440\u0438\u0432\u0435\u0442", "\u043C\u0438\u0440", "\u0438", "\u0434\u043E\u043C"),
                words);
    }

    @Test
    void aMixedArticleSwitchesVoicesByBlock() throws IOException {
        InstalledEngines.require(espeak);
        String russian = Files.readString(TEXTS.resolve("ru.txt"));
        String english = Files.readString(TEXTS.resolve("en.txt"));
        Article article =
                new ArticleReader().read("text", "text", Format.PLAIN, english + "\n\n" + russian, Instant.EPOCH);
        assertEquals("en", article.language());
        Narration narration = line.narration(article, voices.standardFor("en"), Manner.NATURAL, Skips.STANDARD);
        List<Passage> passages = new ArrayList<>();
        line.script(narration).forEach(passages::add);
        List<String> readers = passages.stream()
                .map(passage -> passage.voice().id())
                .distinct()
                .toList();
        assertEquals(List.of("kevin16", "espeak-ru"), readers);
        StraightLine alone = new StraightLine(new Voices(List.of(freetts)), Lexicon::empty, List.of());
        Narration without = alone.narration(article, narration.voice(), Manner.NATURAL, Skips.STANDARD);
        assertNotEquals(without.key(), narration.key());
        Spoken spoken = speak(english + "\n\n" + russian);
        assertEquals(16000, spoken.voice().sampleRate());
        assertTrue(
                spoken.words().contains("\u0440\u0443\u0431\u043B\u0435\u0439"),
                spoken.words().toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyLanguageIsEquallyLoud(Path file) throws IOException {
        InstalledEngines.require(espeak);
        Spoken spoken = speak(Files.readString(file));
        int frames = spoken.passages().stream()
                .mapToInt(passage -> passage.samples().length)
                .sum();
        short[] all = new short[frames];
        int at = 0;
        for (SpokenPassage passage : spoken.passages()) {
            System.arraycopy(passage.samples(), 0, all, at, passage.samples().length);
            at += passage.samples().length;
        }
        assertEquals(Loudness.TARGET, Loudness.integrated(all, spoken.voice().sampleRate()), 1, file.toString());
        assertTrue(Loudness.truePeak(all) < -1);
    }

    private static int loudest(short[] samples, Cue cue) {
        int loudest = 0;
        for (long i = cue.start(); i < cue.end(); i++) {
            loudest = Math.max(loudest, Math.abs(samples[(int) i]));
        }
        return loudest;
    }

    private static String lettersOf(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
