package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlacFormatTest {
    private static final AudioFormat FLAC = new FlacFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16000, 24000})
    void sixtyPassagesAreReadBackToTheBit(int sampleRate) throws IOException {
        short[][] passages = SpeechLike.passages(60, sampleRate);
        Path file = write(Joined.of(FLAC, passages, Joined.track(sampleRate)));
        String said = Program.run("flac", "--test", "--warnings-as-errors", file.toString());
        assertFalse(said.toLowerCase(Locale.ROOT).contains("warning"), said);
        assertArrayEquals(SpeechLike.joined(passages), Program.ffmpeg(file));
    }

    @Test
    void whatSoundsLikeNothingSpokenIsKeptToo() throws IOException {
        short[][] passages = {silence(), fullScaleNoise(), squareWave(), SpeechLike.passage(3, 500, 16000), silence()};
        Path file = write(Joined.of(FLAC, passages, Joined.TRACK));
        Program.run("flac", "--test", "--warnings-as-errors", file.toString());
        assertArrayEquals(SpeechLike.joined(passages), Program.ffmpeg(file));
    }

    @Test
    void framesFarIntoALongBookHaveTheirNumbers() throws IOException {
        short[] passage = SpeechLike.passage(4, 1000, 16000);
        byte[] piece = FLAC.encode(passage, 16000);
        for (long number : List.of(0L, 127L, 128L, 2047L, 2048L, 65535L, 65536L, 2097152L)) {
            Position position = new Position(number * 2880, 0, false);
            byte[] placed = FLAC.place(piece, position, Joined.TRACK);
            assertArrayEquals(piece, FLAC.lift(placed, 16000).orElseThrow(), "frame " + number);
            byte[] header = FLAC.header(Joined.TRACK, Optional.empty());
            Path file = Files.write(
                    folder.resolve("far.flac"),
                    new Octets().bytes(header).bytes(placed).toBytes());
            String first = Program.ffprobe(file, "-show_entries", "packet=pts")
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertEquals(String.valueOf(number * 2880), first);
        }
    }

    @Test
    void aDamagedPieceIsNotTakenBack() {
        byte[] placed =
                FLAC.place(FLAC.encode(SpeechLike.passage(1, 1000, 16000), 16000), Position.START, Joined.TRACK);
        for (int at : new int[] {0, 4, 7, 200, placed.length - 1}) {
            byte[] damaged = placed.clone();
            damaged[at] ^= 1;
            assertTrue(FLAC.lift(damaged, 16000).isEmpty(), "damage at " + at);
        }
        assertTrue(FLAC.lift(Arrays.copyOf(placed, placed.length - 1), 16000).isEmpty());
    }

    @Test
    void tellsPlayersDurationTagsAndChapters() throws IOException {
        Joined joined = Joined.of(FLAC, SpeechLike.passages(20, 16000), Joined.TRACK);
        Path file = write(joined);
        assertEquals(
                joined.frames() / 16000.0,
                Double.parseDouble(Program.ffprobe(file, "-show_entries", "stream=duration")),
                1e-6);
        assertEquals(
                "Łódź, after the flood\nZoë Müller\n2026-11-22\nRead by kevin16",
                Program.ffprobe(file, "-show_entries", "format_tags=title,artist,comment,date"));
        String chapters = Program.ffprobe(file, "-show_entries", "chapter=start_time:chapter_tags=title");
        assertEquals(
                "0.000000\nŁódź, after the flood\n1.800000\nWhat the river took\n9.000000\nWhat it left", chapters);
    }

    @Test
    void aLiveFileIsTheSameButForTotalAndDigest() throws IOException {
        short[][] passages = SpeechLike.passages(3, 16000);
        Joined joined = Joined.of(FLAC, passages, Joined.TRACK);
        byte[] live = FLAC.header(Joined.TRACK, Optional.empty());
        byte[] expected = joined.header().clone();
        Arrays.fill(expected, 22, 42, (byte) 0); // the lower 32 of the total's 36 bits, and the digest
        assertArrayEquals(expected, live);
        Path file = Files.write(folder.resolve("live.flac"), joined.under(live));
        assertArrayEquals(SpeechLike.joined(passages), Program.ffmpeg(file));
    }

    @Test
    void isNotMuchLargerThanTheReferenceEncoderMakesIt() throws IOException {
        short[][] passages = SpeechLike.passages(10, 16000);
        Path ours = write(Joined.of(FLAC, passages, Joined.TRACK));
        Path wav = Files.write(
                folder.resolve("joined.wav"),
                Joined.of(new WavFormat(), passages, Joined.TRACK).file());
        Path theirs = folder.resolve("reference.flac");
        Program.run("flac", "-s", "-2", "-o", theirs.toString(), wav.toString());
        assertTrue(Files.size(ours) < 1.03 * Files.size(theirs), Files.size(ours) + " against " + Files.size(theirs));
    }

    private static short[] silence() {
        return new short[2880];
    }

    private static short[] fullScaleNoise() {
        Random random = new Random(9);
        short[] noise = new short[2 * 2880];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) random.nextInt();
        }
        return noise;
    }

    private static short[] squareWave() {
        short[] wave = new short[2880];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = i / 7 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        return wave;
    }

    private Path write(Joined joined) throws IOException {
        return Files.write(folder.resolve("joined.flac"), joined.file());
    }
}
