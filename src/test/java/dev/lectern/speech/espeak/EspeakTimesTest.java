package dev.lectern.speech.espeak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.InstalledEngines;
import dev.lectern.Tools;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Mark;
import dev.lectern.speech.Speaker;
import dev.lectern.speech.Speech;
import dev.lectern.speech.Utterance;
import dev.lectern.speech.worker.Installed;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our marks beside the engine's own word events, and those on the sound that its own program writes. */
class EspeakTimesTest {
    private static final double TWENTY_MS = 0.020;
    private static final int WAV_HEADER = 44;

    private static Utterance written(String sentence, boolean ideographs) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : sentence.split(ideographs ? "" : "(?<= )")) {
            Span span = new Span(at, at + word.strip().length());
            tokens.add(new Token(span, "written", List.of(new SpokenWord(word)), Break.NONE));
            at += word.length();
        }
        return new Utterance(tokens, Ending.STATEMENT, Utterance.Wording.WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "en-us, The old keeper climbed the narrow stairs before the storm came in.",
        "es, La noche era tranquila y el barco volvió despacio al puerto.",
        "de, Der alte Wärter stieg langsam die schmale Treppe hinauf.",
        "fr, Le gardien monta lentement les marches avant la tempête.",
        "ru, Старый смотритель медленно поднялся по узкой лестнице.",
        "ar, عاد القارب ببطء إلى الميناء قبل العاصفة.",
        "cmn, 老人慢慢走上楼梯"
    })
    void everyWordIsMarkedWhereTheEngineSaysItBegins(String language, String sentence, @TempDir Path folder)
            throws Exception {
        EspeakEngine engine = InstalledEngines.require(new EspeakEngine());
        Path library = Installed.find("libespeak-ng.so.1").orElseThrow();
        EspeakLibrary alone =
                new EspeakLibrary(library.toString(), dataBeside(library).toString());
        alone.voice(language);
        alone.manner(175, 50);
        alone.speak(sentence, false);
        double rate = alone.sampleRate();
        short[] own = samples(alone.sound(), 0);

        Path wav = folder.resolve("own.wav");
        Path text = Files.writeString(folder.resolve("text"), sentence);
        Tools.run("espeak-ng", "-v", language, "-w", wav.toString(), "-f", text.toString());
        short[] theirs = samples(Files.readAllBytes(wav), WAV_HEADER);
        assertEquals(onset(theirs), onset(own), rate / 50, "the events lie on another sound");
        assertEquals(last(theirs), last(own), rate / 50, "the events lie on another sound");

        try (engine;
                Speaker speaker = engine.open("espeak-" + language)) {
            Utterance utterance = written(sentence, language.equals("cmn"));
            Speech speech = speaker.speak(List.of(utterance), Manner.NATURAL).get(0);
            double trimmed = onset(own) / rate - onset(speech.samples()) / 24_000.0;
            List<Integer> marked = new ArrayList<>();
            for (EspeakLibrary.Word word : alone.words()) {
                int token = tokenAt(utterance, sentence.offsetByCodePoints(0, Math.max(0, word.character())));
                if (marked.contains(token)) {
                    continue;
                }
                marked.add(token);
                Mark mark = speech.marks().get(token);
                assertEquals(
                        word.frame() / rate - trimmed, mark.from() / 24_000.0, TWENTY_MS, language + " word " + token);
            }
            assertTrue(marked.size() >= utterance.tokens().size() * 2 / 3, language + ": " + marked);
        }
    }

    private static Path dataBeside(Path library) {
        Path folder = Path.of(library.toString()).getParent();
        return Files.isDirectory(folder.resolve("espeak-ng-data")) ? folder : Path.of("/usr/share");
    }

    private static int tokenAt(Utterance utterance, int offset) {
        int token = 0;
        for (int i = 0; i < utterance.tokens().size(); i++) {
            if (utterance.tokens().get(i).span().from() <= offset) {
                token = i;
            }
        }
        return token;
    }

    private static int onset(short[] samples) {
        int at = 0;
        while (Math.abs(samples[at]) < 400) {
            at++;
        }
        return at;
    }

    /** The last frame that is heard. */
    private static int last(short[] samples) {
        int at = samples.length - 1;
        while (Math.abs(samples[at]) < 400) {
            at--;
        }
        return at;
    }

    private static short[] samples(byte[] bytes, int from) {
        short[] samples = new short[(bytes.length - from) / 2];
        java.nio.ByteBuffer.wrap(bytes, from, bytes.length - from)
                .order(java.nio.ByteOrder.nativeOrder())
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
