package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3FormatTest {
    private static final AudioFormat MP3 = new Mp3Format();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16000, 24000})
    void sixtyPassagesLieOnTheOriginalToTheSample(int sampleRate) throws IOException {
        short[][] passages = SpeechLike.passages(60, sampleRate);
        short[] original = SpeechLike.joined(passages);
        Path file = write(Joined.of(MP3, passages, Joined.track(sampleRate)).file());
        for (short[] decoded : new short[][] {Program.ffmpeg(file), Program.mpg123(file)}) {
            assertEquals(original.length, decoded.length);
            assertEachPassageInPlace(passages, original, decoded);
        }
    }

    private static void assertEachPassageInPlace(short[][] passages, short[] original, short[] decoded) {
        int at = 0;
        for (short[] passage : passages) {
            assertEquals(0, Lag.of(original, decoded, at, at + Math.min(passage.length, 12000)), "lag at " + at);
            at += passage.length;
        }
        double quality = Lag.signalToNoise(original, decoded);
        assertTrue(quality > 8, "signal to noise is " + quality + " dB");
    }

    @Test
    void everyFrameHasTheSameSizeAndLeansOnNoOther() {
        byte[] piece = MP3.encode(SpeechLike.passage(7, 9000, 16000), 16000);
        for (int at = 0; at < piece.length; at += 216) {
            assertEquals(0xFFF368C4, java.nio.ByteBuffer.wrap(piece).getInt(at), "header at " + at);
            assertEquals(0, piece[at + 4], "start of main data at " + at);
        }
        assertEquals(MP3.placedBytes(piece.length / 216 * 576L, 16000).orElseThrow(), piece.length);
    }

    @Test
    void tellsPlayersDurationTagsAndChapters() throws IOException {
        short[][] passages = SpeechLike.passages(20, 16000);
        Joined joined = Joined.of(MP3, passages, Joined.TRACK);
        Path file = write(joined.file());
        double seconds = Double.parseDouble(Program.ffprobe(file, "-show_entries", "stream=duration"));
        double leading = 576 / 16000.0; // the silent frame, which ffprobe counts and every decoder skips
        assertEquals(joined.frames() / 16000.0 + leading, seconds, 1e-6);
        assertEquals(
                "Łódź, after the flood\nZoë Müller\nRead by kevin16\n2026-11-22",
                Program.ffprobe(file, "-show_entries", "format_tags=title,artist,comment,date"));
        assertEquals(
                "0.000000\n1.800000\nŁódź, after the flood\n1.800000\n9.000000\nWhat the river took\n9.000000\n"
                        + "%.6f\nWhat it left".formatted(joined.frames() / 16000.0),
                Program.ffprobe(file, "-show_entries", "chapter=start_time,end_time:chapter_tags=title"));
    }

    @Test
    void aLiveFilePlaysInPlaceToo() throws IOException {
        short[][] passages = SpeechLike.passages(3, 16000);
        Joined joined = Joined.of(MP3, passages, Joined.TRACK);
        byte[] live = MP3.header(Joined.untimed(Joined.TRACK), Optional.empty());
        assertEquals(joined.header().length, live.length);
        short[] original = SpeechLike.joined(passages);
        Path file = write(joined.under(live));
        for (short[] decoded : new short[][] {Program.ffmpeg(file), Program.mpg123(file)}) {
            assertEquals(original.length, decoded.length);
            assertEachPassageInPlace(passages, original, decoded);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("joined.mp3"), bytes);
    }
}
