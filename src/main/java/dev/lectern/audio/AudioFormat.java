package dev.lectern.audio;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One file format. A file is a header and one placed piece a passage, nothing after it. All methods are pure and safe on
 * threads; the same arguments give the same bytes on every machine.
 */
public interface AudioFormat {
    /** File name extension, such as {@code mp3}. */
    String extension();

    /** Content type, such as {@code audio/mpeg}. */
    String mediaType();

    /** Changes whenever the same samples could give other bytes; part of every narration's key. */
    String version();

    /**
     * The file's beginning.
     *
     * @param totals empty while they are not known; the header has the same size either way
     */
    byte[] header(Track track, Optional<Totals> totals);

    /**
     * Encodes one passage with no state from the passages before it.
     *
     * @param samples mono signed 16-bit, a multiple of {@link Grid#slot} long, silent at both ends
     * @return a piece that does not depend on its place
     */
    byte[] encode(short[] samples, int sampleRate);

    /**
     * The same, given up as soon as nobody wants it any more.
     *
     * @param wanted asked every few milliseconds
     * @return empty when it was given up
     */
    default Optional<byte[]> encode(short[] samples, int sampleRate, BooleanSupplier wanted) {
        return Optional.of(encode(samples, sampleRate));
    }

    /**
     * Encodes a narration's first passage, and tells while it does what is done: someone may be waiting for it.
     *
     * @param last whether no passage follows
     * @param there is given the first bytes of the passage as it will stand in the file, more each time, perhaps never
     */
    default Optional<byte[]> encodeFirst(
            short[] samples, boolean last, Track track, BooleanSupplier wanted, Consumer<byte[]> there) {
        return encode(samples, track.sampleRate(), wanted);
    }

    /** The bytes with which a piece stands in the file at a place, for formats that number frames or pages. */
    byte[] place(byte[] piece, Position position, Track track);

    /**
     * The first bytes of a passage as it stands in the file, made sooner than all of them: the same as those with which
     * {@code place(encode(samples, rate), position, track)} begins. For the listener who waits for a first sound.
     *
     * @return those of one slot of the grid at the least
     */
    default byte[] opening(short[] samples, Position position, Track track) {
        return place(encode(samples, track.sampleRate()), position, track);
    }

    /**
     * The piece from which {@link #place} made these bytes, so that an edited article keeps what did not change; empty
     * where that cannot be told.
     */
    Optional<byte[]> lift(byte[] placed, int sampleRate);

    /** The place of the next piece after one of so many frames. */
    Position after(Position position, int frames, int sampleRate);

    /** Bytes of a placed piece of so many frames, where they follow from the frames alone (WAV, MP3). */
    OptionalLong placedBytes(long frames, int sampleRate);

    /** Whether the header holds {@link Totals#md5}, for which the samples of all passages are needed in order. */
    default boolean digests() {
        return false;
    }
}
