package dev.lectern.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * FLAC (RFC 9639) with one frame a slot of the grid. A file cannot be joined from whole FLAC files, for frames are numbered
 * through; so a piece is its subframes, and their headers, numbers and checksums are made when it is placed.
 */
public final class FlacFormat implements AudioFormat {
    private static final int STREAMINFO = 0;
    private static final int VORBIS_COMMENT = 4;
    private static final int LAST_BLOCK = 0x80;

    @Override
    public String extension() {
        return "flac";
    }

    @Override
    public String mediaType() {
        return "audio/flac";
    }

    @Override
    public String version() {
        return "flac-1";
    }

    @Override
    public byte[] header(Track track, Optional<Totals> totals) {
        byte[] comment = VorbisComment.bytes(track);
        return new Octets()
                .ascii("fLaC")
                .u8(STREAMINFO)
                .big(34, 3)
                .bytes(streamInfo(track.sampleRate(), totals))
                .u8(LAST_BLOCK | VORBIS_COMMENT)
                .big(comment.length, 3)
                .bytes(comment)
                .toBytes();
    }

    /** Frame sizes, which the file does not tell, are 0, and so are total and digest while they are not known. */
    private static byte[] streamInfo(int sampleRate, Optional<Totals> totals) {
        long frames = totals.map(Totals::frames).orElse(0L);
        byte[] md5 = totals.flatMap(Totals::md5).orElse(new byte[16]);
        return new Octets()
                .big(FlacFrames.BLOCK, 2)
                .big(FlacFrames.BLOCK, 2)
                .zeros(6)
                .big(
                        (long) sampleRate << 44 | 15L << 36 | frames,
                        8) // 20 bits, mono in 3, 16 bits a sample in 5, 36 bits
                .bytes(md5)
                .toBytes();
    }

    @Override
    public byte[] encode(short[] samples, int sampleRate) {
        Grid.check(samples.length, sampleRate);
        List<byte[]> subframes = new ArrayList<>();
        for (int from = 0; from < samples.length; from += FlacFrames.BLOCK) {
            subframes.add(FlacSubframe.encode(samples, from, from + FlacFrames.BLOCK));
        }
        return piece(subframes);
    }

    /** Subframes with their lengths in front, two bytes each. */
    private static byte[] piece(List<byte[]> subframes) {
        Octets piece = new Octets();
        subframes.forEach(subframe -> piece.big(subframe.length, 2).bytes(subframe));
        return piece.toBytes();
    }

    @Override
    public byte[] place(byte[] piece, Position position, Track track) {
        Octets placed = new Octets();
        long number = position.frame() / FlacFrames.BLOCK;
        int at = 0;
        while (at < piece.length) {
            int from = at + 2;
            at = from + ((piece[at] & 0xFF) << 8 | (piece[at + 1] & 0xFF));
            placed.bytes(FlacFrames.frame(Arrays.copyOfRange(piece, from, at), number, track.sampleRate()));
            number++;
        }
        return placed.toBytes();
    }

    @Override
    public byte[] opening(short[] samples, Position position, Track track) {
        short[] slot = Arrays.copyOf(samples, FlacFrames.BLOCK);
        return place(encode(slot, track.sampleRate()), position, track);
    }

    @Override
    public boolean digests() {
        return true;
    }

    @Override
    public Optional<byte[]> lift(byte[] placed, int sampleRate) {
        return FlacFrames.subframes(placed, sampleRate).map(FlacFormat::piece);
    }

    @Override
    public Position after(Position position, int frames, int sampleRate) {
        return new Position(position.frame() + frames, 0, false);
    }

    @Override
    public OptionalLong placedBytes(long frames, int sampleRate) {
        return OptionalLong.empty();
    }
}
