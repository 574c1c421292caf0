package dev.lectern.audio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How Opus lies in Ogg (RFC 7845): one stream, its two header packets, and a passage's packets in pages of its own. */
final class OpusPages {
    /** A second of sound a page: a page costs 27 bytes and one a packet. */
    private static final int PACKETS = 50;

    private OpusPages() {}

    /** The pages of both header packets. */
    static List<OggPage> header(Track track) {
        List<OggPage> pages = new ArrayList<>();
        pages.add(new OggPage(OggPage.FIRST, 0, serial(track), 0, OggPage.segments(head(track))));
        byte[] tags =
                new Octets().ascii("OpusTags").bytes(VorbisComment.bytes(track)).toBytes();
        List<byte[]> segments = OggPage.segments(tags);
        for (int from = 0; from < segments.size(); from += OggPage.MOST_SEGMENTS) {
            int to = Math.min(from + OggPage.MOST_SEGMENTS, segments.size());
            long granule = to == segments.size() ? 0 : -1;
            pages.add(new OggPage(
                    from == 0 ? 0 : OggPage.CONTINUED,
                    granule,
                    serial(track),
                    pages.size(),
                    segments.subList(from, to)));
        }
        return pages;
    }

    private static byte[] head(Track track) {
        return new Octets()
                .ascii("OpusHead")
                .u8(1)
                .u8(1) // mono
                .little(OpusPackets.PRE_SKIP, 2)
                .little(track.sampleRate(), 4)
                .little(0, 2) // no gain
                .u8(0)
                .toBytes();
    }

    private static int serial(Track track) {
        return Crc.ogg32(track.key().getBytes(StandardCharsets.UTF_8));
    }

    /** How many packets each page of a passage holds; the very first page is short, so that sound comes at once. */
    static List<Integer> sizes(int packets, boolean first, int sampleRate) {
        List<Integer> sizes = new ArrayList<>();
        int left = packets;
        int most = first ? Grid.slot(sampleRate) / OpusPackets.samples(sampleRate) : PACKETS;
        while (left > 0) {
            sizes.add(Math.min(left, most));
            left -= sizes.get(sizes.size() - 1);
            most = PACKETS;
        }
        return sizes;
    }

    /** Whether so many packets of a narration's first passage end with a page. */
    static boolean whole(int packets, int sampleRate) {
        int first = Grid.slot(sampleRate) / OpusPackets.samples(sampleRate);
        return packets >= first && (packets - first) % PACKETS == 0;
    }

    /** A passage's pages at a place. */
    static List<OggPage> of(List<byte[]> packets, Position position, Track track) {
        List<Integer> sizes = sizes(packets.size(), position.frame() == 0, track.sampleRate());
        long sequence = header(track).size() + position.page();
        long clock = 48000 / track.sampleRate();
        long frame = position.frame();
        List<OggPage> pages = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            boolean last = position.last() && pages.size() + 1 == sizes.size();
            List<byte[]> segments = new ArrayList<>(packets.subList(from, from + size));
            frame += (long) size * OpusPackets.samples(track.sampleRate());
            if (last) {
                segments.add(OpusPackets.silent(track.sampleRate()));
            }
            pages.add(new OggPage(
                    last ? OggPage.LAST : 0,
                    frame * clock + (last ? OpusPackets.PRE_SKIP : 0),
                    serial(track),
                    sequence + pages.size(),
                    segments));
            from += size;
        }
        return pages;
    }

    /** The packets of a passage's pages, without the one that ends a stream. */
    static List<byte[]> packets(List<OggPage> pages) {
        List<byte[]> packets = new ArrayList<>();
        for (OggPage page : pages) {
            boolean last = (page.flags() & OggPage.LAST) != 0;
            packets.addAll(page.segments().subList(0, page.segments().size() - (last ? 1 : 0)));
        }
        return packets;
    }

    /** Packets with their lengths in front, one byte each: a piece that has no place yet. */
    static byte[] piece(List<byte[]> packets) {
        Octets piece = new Octets();
        packets.forEach(packet -> piece.u8(packet.length).bytes(packet));
        return piece.toBytes();
    }

    /** The packets of a piece. */
    static List<byte[]> packets(byte[] piece) {
        List<byte[]> packets = new ArrayList<>();
        int at = 0;
        while (at < piece.length) {
            int end = at + 1 + (piece[at] & 0xFF);
            packets.add(Arrays.copyOfRange(piece, at + 1, end));
            at = end;
        }
        return packets;
    }
}
