package dev.lectern.audio;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * MP3 at a constant bit rate: an ID3 tag, an Info frame, a silent frame, and the passages' frames one after the other. While
 * the totals are not known, padding of the tag keeps the room of both frames: without an Info frame players skip nothing, so
 * the sound lies in the same place either way.
 */
public final class Mp3Format implements AudioFormat {
    @Override
    public String extension() {
        return "mp3";
    }

    @Override
    public String mediaType() {
        return "audio/mpeg";
    }

    @Override
    public String version() {
        return "mp3-1-jump3r-1.0.5-q7";
    }

    @Override
    public byte[] header(Track track, Optional<Totals> totals) {
        Mp3Frames frames = Mp3Frames.at(track.sampleRate());
        byte[] info = totals.map(known -> InfoFrame.bytes(frames, known)).orElse(new byte[0]);
        int padding = 2 * frames.bytes() - info.length;
        return new Octets()
                .bytes(Id3Tag.bytes(track, totals, padding))
                .bytes(info)
                .toBytes();
    }

    @Override
    public byte[] encode(short[] samples, int sampleRate) {
        return encode(samples, sampleRate, () -> true).orElseThrow();
    }

    @Override
    public Optional<byte[]> encode(short[] samples, int sampleRate, BooleanSupplier wanted) {
        Grid.check(samples.length, sampleRate);
        return new JoinedMp3(Mp3Frames.at(sampleRate)).encode(samples, wanted);
    }

    @Override
    public Optional<byte[]> encodeFirst(
            short[] samples, boolean last, Track track, BooleanSupplier wanted, Consumer<byte[]> there) {
        Grid.check(samples.length, track.sampleRate());
        Optional<byte[]> piece = new JoinedMp3(Mp3Frames.at(track.sampleRate())).encode(samples, wanted, there);
        new JoinedMp3(Mp3Frames.at(track.sampleRate())).prepare();
        return piece;
    }

    @Override
    public byte[] place(byte[] piece, Position position, Track track) {
        return piece;
    }

    /** One slot's frames; the encoder looks less than another slot ahead. */
    @Override
    public byte[] opening(short[] samples, Position position, Track track) {
        int slot = Grid.slot(track.sampleRate());
        short[] heard = Arrays.copyOf(samples, Math.min(2 * slot, samples.length));
        return new JoinedMp3(Mp3Frames.at(track.sampleRate())).first(heard, slot / Mp3Frames.SAMPLES);
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
        return OptionalLong.of(Mp3Frames.at(sampleRate).bytes(frames));
    }
}
