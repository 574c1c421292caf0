package dev.lectern.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One page of an Ogg stream (RFC 3533).
 *
 * @param flags {@link #CONTINUED}, {@link #FIRST}, {@link #LAST}
 * @param granule position after the last packet that ends on the page, -1 when none ends there
 * @param serial of the stream
 * @param sequence number of the page
 * @param segments at most 255 of at most 255 bytes; a packet ends with the first that is shorter
 */
record OggPage(int flags, long granule, int serial, long sequence, List<byte[]> segments) {
    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;
    static final int MOST_SEGMENTS = 255;

    private static final int HEADER = 27;
    private static final int CHECKSUM_AT = 22;

    OggPage {
        segments = List.copyOf(segments);
        if (segments.size() > MOST_SEGMENTS) {
            throw new IllegalArgumentException("An Ogg page cannot hold " + segments.size() + " segments.");
        }
    }

    /** The segments of a packet, the last of them shorter than 255 bytes. */
    static List<byte[]> segments(byte[] packet) {
        List<byte[]> segments = new ArrayList<>();
        for (int from = 0; from <= packet.length; from += 255) {
            segments.add(Arrays.copyOfRange(packet, from, Math.min(from + 255, packet.length)));
        }
        return segments;
    }

    byte[] toBytes() {
        Octets octets = new Octets()
                .ascii("OggS")
                .u8(0)
                .u8(flags)
                .little(granule, 8)
                .little(serial, 4)
                .little(sequence, 4)
                .zeros(4)
                .u8(segments.size());
        segments.forEach(segment -> octets.u8(segment.length));
        segments.forEach(octets::bytes);
        byte[] page = octets.toBytes();
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM_AT, Crc.ogg32(page));
        return page;
    }

    /** The pages that fill these bytes; empty when anything else is there or a checksum is wrong. */
    static Optional<List<OggPage>> read(byte[] bytes) {
        List<OggPage> pages = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            Optional<OggPage> page = readOne(bytes, at);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            pages.add(page.get());
            at += page.get().toBytes().length;
        }
        return Optional.of(pages);
    }

    private static Optional<OggPage> readOne(byte[] bytes, int from) {
        if (bytes.length - from < HEADER) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, from, HEADER).slice().order(ByteOrder.LITTLE_ENDIAN);
        int count = header.get(HEADER - 1) & 0xFF;
        List<byte[]> segments = new ArrayList<>();
        int at = from + HEADER + count;
        for (int i = 0; i < count && at <= bytes.length; i++) {
            int end = at + (bytes[from + HEADER + i] & 0xFF);
            segments.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        if (at > bytes.length) {
            return Optional.empty();
        }
        OggPage page = new OggPage(
                header.get(5), header.getLong(6), header.getInt(14), header.getInt(18) & 0xFFFFFFFFL, segments);
        boolean same = Arrays.equals(page.toBytes(), Arrays.copyOfRange(bytes, from, at));
        return same ? Optional.of(page) : Optional.empty();
    }
}
