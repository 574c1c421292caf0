package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {
    private static final AudioFormat WAV = new WavFormat();

    @TempDir
    Path folder;

    /** EBU Tech 3341, case 1, for one channel: a sine of 1 kHz at -23 dBFS is -26.01 LUFS. */
    @Test
    void aSineOfTheStandardReadsAsItShould() {
        short[] sine = new short[20 * 48000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (short) Math.round(32768 * Math.pow(10, -23 / 20.0) * Math.sin(2 * Math.PI * 1000 * i / 48000));
        }
        assertEquals(-26.01, Loudness.integrated(sine, 48000), 0.1);
        assertEquals(-23.0, Loudness.truePeak(sine), 0.1);
    }

    @ParameterizedTest
    @ValueSource(ints = {16000, 24000})
    void agreesWithFfmpeg(int sampleRate) throws IOException {
        short[][] passages = SpeechLike.passages(8, sampleRate);
        short[] samples = SpeechLike.joined(passages);
        Path file = Files.write(
                folder.resolve("speech.wav"),
                Joined.of(WAV, passages, Joined.track(sampleRate)).file());
        String said =
                Program.run("ffmpeg", "-nostats", "-i", file.toString(), "-af", "ebur128=peak=true", "-f", "null", "-");
        String summary = said.substring(said.indexOf("Summary:"));
        assertEquals(number(summary, "I:\\s+(\\S+) LUFS"), Loudness.integrated(samples, sampleRate), 0.15);
        assertEquals(number(summary, "Peak:\\s+(\\S+) dBFS"), Loudness.truePeak(samples), 0.3);
    }

    @Test
    void silenceHasNoLoudness() {
        assertEquals(Double.NEGATIVE_INFINITY, Loudness.integrated(new short[32000], 16000));
        assertEquals(Double.NEGATIVE_INFINITY, Loudness.truePeak(new short[32000]));
    }

    @Test
    void theGainLeadsToTheTarget() {
        assertEquals(500, Loudness.gain(-24.0));
        assertEquals(-123, Loudness.gain(-17.77));
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        matcher.find();
        return Double.parseDouble(matcher.group(1));
    }
}
