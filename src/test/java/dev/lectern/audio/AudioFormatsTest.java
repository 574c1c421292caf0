package dev.lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format alike. */
class AudioFormatsTest {
    static Stream<AudioFormat> formats() {
        return AudioFormats.all().stream();
    }

    @Test
    void areFoundByTheirExtension() {
        for (AudioFormat format : AudioFormats.all()) {
            assertEquals(format, AudioFormats.byExtension(format.extension()).orElseThrow());
        }
        assertEquals(
                List.of("wav", "mp3", "opus", "flac"),
                formats().map(AudioFormat::extension).toList());
        assertTrue(AudioFormats.byExtension("ogg").isEmpty());
        assertTrue(AudioFormats.byExtension("MP3").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void twoThreadsMakeTheSameBytes(AudioFormat format) {
        short[][] passages = SpeechLike.passages(4, 16000);
        List<CompletableFuture<byte[]>> files = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Joined.of(format, passages, Joined.TRACK).file()))
                .limit(2)
                .toList();
        assertArrayEquals(files.get(0).join(), files.get(1).join());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aHeaderHasOneSizeWhateverIsKnown(AudioFormat format) {
        Track untimed = Joined.untimed(Joined.TRACK);
        Totals lengths = new Totals(28800, 57600, Optional.empty());
        Totals all = new Totals(2_880_000_000L, 4_000_000_000L, Optional.of(new byte[16]));
        int size = format.header(untimed, Optional.empty()).length;
        assertEquals(size, format.header(Joined.TRACK, Optional.empty()).length);
        assertEquals(size, format.header(Joined.TRACK, Optional.of(lengths)).length);
        assertEquals(size, format.header(Joined.TRACK, Optional.of(all)).length);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aPieceIsTakenBackFromItsPlace(AudioFormat format) {
        byte[] piece = format.encode(SpeechLike.passage(2, 2500, 16000), 16000);
        Position first = Position.START;
        Position later = format.after(first, 28800, 16000);
        for (Position position : List.of(first, first.last(true), later, later.last(true))) {
            byte[] placed = format.place(piece, position, Joined.TRACK);
            assertArrayEquals(piece, format.lift(placed, 16000).orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void placedBytesAreToldExactlyOrNotAtAll(AudioFormat format) {
        short[] passage = SpeechLike.passage(6, 1500, 16000);
        byte[] placed = format.place(format.encode(passage, 16000), Position.START, Joined.TRACK);
        format.placedBytes(passage.length, 16000).ifPresent(told -> assertEquals(told, placed.length));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theOpeningIsHowThePassageBegins(AudioFormat format) {
        for (int sampleRate : new int[] {16000, 24000}) {
            for (int milliseconds : new int[] {30, 400, 3000}) {
                short[] passage = SpeechLike.passage(8, milliseconds, sampleRate);
                Track track = Joined.track(sampleRate);
                for (Position position : List.of(Position.START, Position.START.last(true))) {
                    byte[] opening = format.opening(passage, position, track);
                    byte[] whole = format.place(format.encode(passage, sampleRate), position, track);
                    assertTrue(opening.length > 0);
                    assertArrayEquals(Arrays.copyOf(whole, opening.length), opening, format.extension());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsToldWhileTheFirstPassageIsEncodedIsHowItBegins(AudioFormat format) {
        short[] passage = SpeechLike.passage(9, 4000, 16000);
        Track track = Joined.track(16000);
        for (boolean last : new boolean[] {false, true}) {
            List<byte[]> told = new ArrayList<>();
            byte[] piece = format.encodeFirst(passage, last, track, () -> true, told::add)
                    .orElseThrow();
            assertArrayEquals(format.encode(passage, 16000), piece);
            byte[] whole = format.place(piece, Position.START.last(last), track);
            int before = 0;
            for (byte[] there : told) {
                assertTrue(there.length > before && there.length < whole.length);
                assertArrayEquals(Arrays.copyOf(whole, there.length), there, format.extension());
                before = there.length;
            }
            boolean inPieces =
                    format.extension().equals("opus") || format.extension().equals("mp3");
            assertTrue(told.size() >= 3 || !inPieces, "pieces told: " + told.size());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aPassageOffTheGridIsRefused(AudioFormat format) {
        assertThrows(IllegalArgumentException.class, () -> format.encode(new short[2881], 16000));
        assertThrows(IllegalArgumentException.class, () -> format.encode(new short[0], 16000));
        assertThrows(IllegalArgumentException.class, () -> format.encode(new short[2880], 22050));
    }
}
