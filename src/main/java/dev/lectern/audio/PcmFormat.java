package dev.lectern.audio;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bare samples, signed 16-bit little-endian, at a rate of their own. Passages begin and end in silence that is longer than the
 * resampler's reach, so that resampled pieces join to the resampled whole.
 */
public final class PcmFormat implements AudioFormat {
    private final int sampleRate;

    /** @param sampleRate frames a second that come out */
    public PcmFormat(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    @Override
    public String extension() {
        return "pcm";
    }

    @Override
    public String mediaType() {
        return "audio/pcm";
    }

    @Override
    public String version() {
        return "pcm-1-" + sampleRate;
    }

    @Override
    public byte[] header(Track track, Optional<Totals> totals) {
        return new byte[0];
    }

    @Override
    public byte[] encode(short[] samples, int from) {
        Grid.check(samples.length, from);
        return Pcm.bytes(from == sampleRate ? samples : between(from).resample(samples));
    }

    private Resampler between(int from) {
        return Resampler.between(from, sampleRate);
    }

    @Override
    public byte[] place(byte[] piece, Position position, Track track) {
        return piece;
    }

    @Override
    public Optional<byte[]> lift(byte[] placed, int from) {
        return Optional.of(placed);
    }

    @Override
    public Position after(Position position, int frames, int from) {
        return new Position(position.frame() + frames, 0, false);
    }

    @Override
    public OptionalLong placedBytes(long frames, int from) {
        return OptionalLong.of((frames * sampleRate + from - 1) / from * 2);
    }
}
