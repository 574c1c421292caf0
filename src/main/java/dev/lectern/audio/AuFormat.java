package dev.lectern.audio;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sun's audio file format with linear 16-bit samples, big-endian (audio(5) of SunOS): a header of 28 bytes, the last four for a comment, whose size field may
 * say 0xFFFFFFFF for what is not known.
 */
public final class AuFormat implements AudioFormat {
    private static final long UNKNOWN = 0xFFFFFFFFL;
    private static final int HEADER_BYTES = 28;
    private static final int LINEAR_16 = 3;

    @Override
    public String extension() {
        return "au";
    }

    @Override
    public String mediaType() {
        return "audio/basic";
    }

    @Override
    public String version() {
        return "au-1";
    }

    @Override
    public byte[] header(Track track, Optional<Totals> totals) {
        long bytes = totals.map(Totals::bytes).orElse(UNKNOWN);
        return new Octets()
                .ascii(".snd")
                .big(HEADER_BYTES, 4)
                .big(Math.min(bytes, UNKNOWN), 4)
                .big(LINEAR_16, 4)
                .big(track.sampleRate(), 4)
                .big(1, 4) // mono
                .zeros(4)
                .toBytes();
    }

    @Override
    public byte[] encode(short[] samples, int sampleRate) {
        Grid.check(samples.length, sampleRate);
        byte[] bytes = Pcm.bytes(samples);
        for (int i = 0; i < bytes.length; i += 2) {
            byte low = bytes[i];
            bytes[i] = bytes[i + 1];
            bytes[i + 1] = low;
        }
        return bytes;
    }

    @Override
    public byte[] place(byte[] piece, Position position, Track track) {
        return piece;
    }

    @Override
    public Optional<byte[]> lift(byte[] placed, int sampleRate) {
        return Optional.of(placed);
    }

    @Override
    public Position after(Position position, int frames, int sampleRate) {
        return new Position(position.frame() + frames, 0, false);
    }

    @Override
    public OptionalLong placedBytes(long frames, int sampleRate) {
        return OptionalLong.of(2 * frames);
    }
}
