package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusFormatTest {
    private static final AudioFormat OPUS = new OpusFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"60, 16000", "10, 24000"})
    void passagesLieOnTheOriginalToOneSample(int count, int sampleRate) throws IOException {
        short[][] passages = SpeechLike.passages(count, sampleRate);
        short[] original = SpeechLike.joined(passages);
        Path file = write(Joined.of(OPUS, passages, Joined.track(sampleRate)));
        short[] decoded = opusdec(file, sampleRate);
        assertEquals(original.length, decoded.length);
        int at = 0;
        for (short[] passage : passages) {
            int lag = Lag.of(original, decoded, at, at + Math.min(passage.length, 12000));
            assertTrue(Math.abs(lag) <= 1, "lag of " + lag + " at " + at);
            at += passage.length;
        }
    }

    @Test
    void opusinfoFindsNothingWrong() throws IOException {
        Joined joined = Joined.of(OPUS, SpeechLike.passages(5, 16000), Joined.TRACK);
        String said = Program.run("opusinfo", write(joined).toString());
        assertFalse(said.toLowerCase(Locale.ROOT).contains("warning"), said);
        assertTrue(said.contains("CHAPTER001NAME=What the river took"), said);
    }

    @Test
    void tellsPlayersDurationTagsAndChapters() throws IOException {
        Joined joined = Joined.of(OPUS, SpeechLike.passages(20, 16000), Joined.TRACK);
        Path file = write(joined);
        String frames = Program.run("opusinfo", file.toString());
        assertTrue(frames.contains("Pre-skip: 310"), frames);
        double seconds = Double.parseDouble(Program.ffprobe(file, "-show_entries", "format=duration"));
        assertEquals(joined.frames() / 16000.0 + 310 / 48000.0, seconds, 1e-4, "ffprobe counts the pre-skip");
        assertEquals(
                "Łódź, after the flood\nZoë Müller\n2026-11-22\nRead by kevin16",
                Program.ffprobe(file, "-show_entries", "stream_tags=title,artist,comment,date"));
        String chapters = Program.ffprobe(file, "-show_entries", "chapter=start_time:chapter_tags=title");
        assertEquals(
                "0.000000\nŁódź, after the flood\n1.800000\nWhat the river took\n9.000000\nWhat it left", chapters);
    }

    @Test
    void timesOfPacketsRise() throws IOException {
        Path file = write(Joined.of(OPUS, SpeechLike.passages(4, 16000), Joined.TRACK));
        long[] times = Program.ffprobe(file, "-show_entries", "packet=pts")
                .lines()
                .map(line -> line.replace("N/A", "").strip())
                .filter(line -> !line.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
        for (int i = 1; i < times.length; i++) {
            assertEquals(960, times[i] - times[i - 1], "packet " + i);
        }
    }

    @Test
    void theFirstPageHoldsOneSlotAndNoPageReachesOverAPassage() {
        short[][] passages = SpeechLike.passages(3, 16000);
        Joined joined = Joined.of(OPUS, passages, Joined.TRACK);
        List<Integer> packets = joined.placed().stream()
                .map(placed ->
                        OggPage.read(placed).orElseThrow().get(0).segments().size())
                .toList();
        assertEquals(9, packets.get(0));
        assertEquals(50, packets.get(1));
        Position position = Position.START;
        for (int i = 0; i < passages.length; i++) {
            position = OPUS.after(position, passages[i].length, 16000);
        }
        List<OggPage> pages = joined.placed().stream()
                .flatMap(placed -> OggPage.read(placed).orElseThrow().stream())
                .toList();
        assertEquals(pages.size(), position.page());
        assertEquals(2 + pages.size() - 1, pages.get(pages.size() - 1).sequence());
        assertEquals(3 * joined.frames() + 310, pages.get(pages.size() - 1).granule());
    }

    @Test
    void aPieceCanBeTakenBackFromAnyPlace() {
        byte[] piece = OPUS.encode(SpeechLike.passage(1, 3000, 16000), 16000);
        Position later = new Position(28800, 7, false);
        for (Position position : List.of(Position.START, later, later.last(true))) {
            byte[] placed = OPUS.place(piece, position, Joined.TRACK);
            assertArrayEquals(piece, OPUS.lift(placed, 16000).orElseThrow());
            placed[100] ^= 1;
            assertTrue(OPUS.lift(placed, 16000).isEmpty());
            assertTrue(
                    OPUS.lift(Arrays.copyOf(placed, placed.length - 1), 16000).isEmpty());
        }
    }

    @Test
    void tagsTooLongForOnePageGoOnOnTheNext() throws IOException {
        Chapter chapter = new Chapter("One of very many".repeat(20), OptionalLong.empty());
        Track track = new Track("ab", 16000, "Long", "", "", "", Collections.nCopies(400, chapter));
        Joined joined = Joined.of(OPUS, SpeechLike.passages(2, 16000), track);
        assertTrue(joined.header().length > 2 * 65025);
        Program.run("opusinfo", write(joined).toString());
        assertEquals(joined.frames(), opusdec(folder.resolve("joined.opus"), 16000).length);
    }

    @Test
    void aLiveHeaderHasTheSameSize() {
        Joined joined = Joined.of(OPUS, SpeechLike.passages(1, 16000), Joined.TRACK);
        assertEquals(joined.header().length, OPUS.header(Joined.untimed(Joined.TRACK), Optional.empty()).length);
    }

    private short[] opusdec(Path file, int sampleRate) {
        Path wav = folder.resolve("opusdec.wav");
        Program.run("opusdec", "--quiet", "--no-dither", "--rate", "" + sampleRate, file.toString(), wav.toString());
        return Program.ffmpeg(wav);
    }

    private Path write(Joined joined) throws IOException {
        return Files.write(folder.resolve("joined.opus"), joined.file());
    }
}
