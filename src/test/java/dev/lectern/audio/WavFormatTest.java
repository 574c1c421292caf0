package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavFormatTest {
    private static final AudioFormat WAV = new WavFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16000, 24000})
    void isReadBackToTheBit(int sampleRate) throws IOException {
        short[][] passages = SpeechLike.passages(6, sampleRate);
        Joined joined = Joined.of(WAV, passages, Joined.track(sampleRate));
        Path file = Files.write(folder.resolve("joined.wav"), joined.file());
        assertArrayEquals(SpeechLike.joined(passages), Program.ffmpeg(file));
        assertEquals(
                String.valueOf(joined.frames()),
                Program.run("soxi", "-s", file.toString()).strip());
        assertEquals(
                "Łódź, after the flood\nZoë Müller\n2026-11-22\nRead by kevin16",
                Program.ffprobe(file, "-show_entries", "format_tags=title,artist,comment,date"));
    }

    @Test
    void sizesAreExactWhenKnown() {
        Joined joined = Joined.of(WAV, SpeechLike.passages(2, 16000), Joined.TRACK);
        byte[] file = joined.file();
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(file.length - 8, numbers.getInt(4));
        assertEquals(2 * joined.frames(), numbers.getInt(joined.header().length - 4));
    }

    @Test
    void sizesAreOpenWhileUnknownAndBeyondFourGibibytes() {
        byte[] known = WAV.header(Joined.TRACK, Optional.of(new Totals(2880, 5760, Optional.empty())));
        byte[] live = WAV.header(Joined.TRACK, Optional.empty());
        byte[] huge =
                WAV.header(Joined.TRACK, Optional.of(new Totals(2_150_000_640L, 4_300_001_280L, Optional.empty())));
        assertArrayEquals(live, huge);
        assertEquals(known.length, live.length);
        ByteBuffer numbers = ByteBuffer.wrap(live).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(-1, numbers.getInt(4));
        assertEquals(-1, numbers.getInt(live.length - 4));
    }

    @Test
    void withNothingToTellTheHeaderIsThePlainOne() {
        Track bare = new Track("00", 16000, "", "", "", "", List.of());
        assertEquals(44, WAV.header(bare, Optional.empty()).length);
    }
}
