package dev.lectern.speech.flite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.InstalledEngines;
import dev.lectern.Tools;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our marks beside the ends of phones that flite's own program tells of the same sentence. */
class FliteTimesTest {
    private static final int RATE = 16_000;
    private static final double TWENTY_MS = 0.020;
    private static final List<String> WORDS = List.of(
            "the", "keeper", "climbed", "the", "narrow", "stairs", "before", "the", "storm", "came", "back", "over",
            "the", "island");

    private static Utterance utterance() {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : WORDS) {
            tokens.add(new Token(new Span(at, at + word.length()), "word", List.of(new SpokenWord(word)), Break.NONE));
            at += word.length() + 1;
        }
        return new Utterance(tokens, Ending.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slt", "rms", "awb", "kal16"})
    void everyWordBeginsAndEndsWithItsPhones(String voice, @TempDir Path folder) throws Exception {
        FliteEngine engine = InstalledEngines.require(new FliteEngine());
        List<Double> ends = new ArrayList<>();
        for (String phone : told(folder, "-voice", voice, "-psdur", "-t", String.join(" ", WORDS) + ".", "none")) {
            ends.add(Double.valueOf(phone.substring(phone.indexOf(':') + 1)));
        }
        try (engine;
                Speaker speaker = engine.open(voice)) {
            Speech speech = speaker.speak(List.of(utterance()), Manner.NATURAL).get(0);
            double trimmed = ends.get(0) - seconds(speech.marks().get(0).from());
            int phone = 0;
            for (int i = 0; i < WORDS.size(); i++) {
                int phones = told(folder, "-voice", voice, "-ps", "-t", WORDS.get(i), "none")
                                .size()
                        - 2;
                Mark mark = speech.marks().get(i);
                String word = voice + ": " + WORDS.get(i) + ", word " + i;
                assertEquals(ends.get(phone), seconds(mark.from()) + trimmed, TWENTY_MS, word);
                assertEquals(ends.get(phone + phones), seconds(mark.to()) + trimmed, TWENTY_MS, word);
                phone += phones;
            }
            assertEquals(ends.size() - 2, phone, "all phones belong to words");
            assertEquals(quiet(speech), seconds(speech.marks().get(0).from()), 0.045, "silence before the first word");
        }
    }

    /** When the sound begins. */
    private static double quiet(Speech speech) {
        int at = 0;
        while (Math.abs(speech.samples()[at]) < 300) {
            at++;
        }
        return seconds(at);
    }

    private static double seconds(int frame) {
        return (double) frame / RATE;
    }

    private static List<String> told(Path folder, String... arguments) throws Exception {
        Files.createDirectories(folder);
        return Arrays.asList(Tools.run("flite", arguments).strip().split("\\s+"));
    }
}
