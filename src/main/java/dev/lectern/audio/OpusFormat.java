package dev.lectern.audio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Opus in Ogg (RFC 6716, RFC 7845): one stream of pages, none of which reaches over a passage's end. */
public final class OpusFormat implements AudioFormat {
    @Override
    public String extension() {
        return "opus";
    }

    @Override
    public String mediaType() {
        return "audio/ogg; codecs=opus";
    }

    @Override
    public String version() {
        return "opus-1-concentus-1.0.2-c3";
    }

    @Override
    public byte[] header(Track track, Optional<Totals> totals) {
        return bytes(OpusPages.header(track));
    }

    @Override
    public byte[] encode(short[] samples, int sampleRate) {
        return encode(samples, sampleRate, () -> true).orElseThrow();
    }

    @Override
    public Optional<byte[]> encode(short[] samples, int sampleRate, BooleanSupplier wanted) {
        return encode(samples, sampleRate, wanted, packets -> {});
    }

    /** Page by page; the last one is left out, for it may be the one that ends the stream. */
    @Override
    public Optional<byte[]> encodeFirst(
            short[] samples, boolean last, Track track, BooleanSupplier wanted, Consumer<byte[]> there) {
        int all = samples.length / OpusPackets.samples(track.sampleRate());
        Optional<byte[]> piece = encode(samples, track.sampleRate(), wanted, packets -> {
            if (packets.size() < all && OpusPages.whole(packets.size(), track.sampleRate())) {
                there.accept(bytes(OpusPages.of(packets, Position.START, track)));
            }
        });
        OpusPackets.prepare(track.sampleRate());
        return piece;
    }

    private static Optional<byte[]> encode(
            short[] samples, int sampleRate, BooleanSupplier wanted, Consumer<List<byte[]>> each) {
        Grid.check(samples.length, sampleRate);
        int count = samples.length / OpusPackets.samples(sampleRate);
        List<byte[]> packets = OpusPackets.encode(samples, sampleRate, count, wanted, each);
        return packets.size() < count ? Optional.empty() : Optional.of(OpusPages.piece(packets));
    }

    @Override
    public byte[] place(byte[] piece, Position position, Track track) {
        return bytes(OpusPages.of(OpusPages.packets(piece), position, track));
    }

    /** The first page of a narration, or all of a passage that is not its first or no longer than that page. */
    @Override
    public byte[] opening(short[] samples, Position position, Track track) {
        int slot = Grid.slot(track.sampleRate());
        if (position.frame() > 0 || samples.length == slot) {
            return place(encode(samples, track.sampleRate()), position, track);
        }
        List<byte[]> packets = OpusPackets.first(samples, track.sampleRate(), slot);
        return bytes(OpusPages.of(packets, Position.START, track));
    }

    @Override
    public Optional<byte[]> lift(byte[] placed, int sampleRate) {
        return OggPage.read(placed).map(OpusPages::packets).map(OpusPages::piece);
    }

    @Override
    public Position after(Position position, int frames, int sampleRate) {
        int packets = frames / OpusPackets.samples(sampleRate);
        int pages = OpusPages.sizes(packets, position.frame() == 0, sampleRate).size();
        return new Position(position.frame() + frames, position.page() + pages, false);
    }

    @Override
    public OptionalLong placedBytes(long frames, int sampleRate) {
        return OptionalLong.empty();
    }

    private static byte[] bytes(List<OggPage> pages) {
        Octets octets = new Octets();
        pages.forEach(page -> octets.bytes(page.toBytes()));
        return octets.toBytes();
    }
}
