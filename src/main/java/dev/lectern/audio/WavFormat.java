package dev.lectern.audio;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * RIFF/WAVE with 16-bit samples ("Multimedia Programming Interface and Data Specifications 1.0", IBM and Microsoft, 1991):
 * {@code RIFF}, {@code fmt }, {@code LIST INFO} when there is anything to tell, {@code data}. A size that is not known, or
 * that does not fit 32 bits (a file above 4 GiB, 37 hours at 16 kHz), is 0xFFFFFFFF, which players take for "to the end".
 */
public final class WavFormat implements AudioFormat {
    private static final long UNKNOWN = 0xFFFFFFFFL;

    @Override
    public String extension() {
        return "wav";
    }

    @Override
    public String mediaType() {
        return "audio/wav";
    }

    @Override
    public String version() {
        return "wav-1";
    }

    @Override
    public byte[] header(Track track, Optional<Totals> totals) {
        byte[] info = RiffInfo.chunk(track);
        int after = 4 + 24 + info.length + 8;
        long data = totals.map(Totals::bytes).orElse(UNKNOWN);
        boolean fits = data + after < UNKNOWN;
        return new Octets()
                .ascii("RIFF")
                .little(fits ? data + after : UNKNOWN, 4)
                .ascii("WAVE")
                .bytes(format(track.sampleRate()))
                .bytes(info)
                .ascii("data")
                .little(fits ? data : UNKNOWN, 4)
                .toBytes();
    }

    private static byte[] format(int sampleRate) {
        return new Octets()
                .ascii("fmt ")
                .little(16, 4)
                .little(1, 2) // PCM
                .little(1, 2) // mono
                .little(sampleRate, 4)
                .little(2L * sampleRate, 4)
                .little(2, 2)
                .little(16, 2)
                .toBytes();
    }

    @Override
    public byte[] encode(short[] samples, int sampleRate) {
        Grid.check(samples.length, sampleRate);
        return Pcm.bytes(samples);
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
