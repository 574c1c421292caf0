package dev.lectern.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Subframes between their frame's header and checksum (RFC 9639, section 9): what depends on the place in the file. */
final class FlacFrames {
    /** Samples in every frame: one slot of the grid. */
    static final int BLOCK = 2880;

    private FlacFrames() {}

    /** The frame of this number. */
    static byte[] frame(byte[] subframe, long number, int sampleRate) {
        byte[] header = header(number, sampleRate);
        byte[] frame = new Octets().bytes(header).bytes(subframe).zeros(2).toBytes();
        int crc = Crc.flac16(frame, 0, frame.length - 2);
        frame[frame.length - 2] = (byte) (crc >>> 8);
        frame[frame.length - 1] = (byte) crc;
        return frame;
    }

    private static byte[] header(long number, int sampleRate) {
        Octets header = new Octets()
                .big(0xFFF8, 2) // sync, fixed block size
                .u8(sampleRate == 16000 ? 0x75 : 0x77) // block size in 16 bits below; 16 or 24 kHz
                .u8(0x08); // mono, 16 bits
        coded(header, number);
        header.big(BLOCK - 1, 2);
        byte[] bytes = header.toBytes();
        return header.u8(Crc.flac8(bytes, 0, bytes.length)).toBytes();
    }

    /** A number in the way of UTF-8, drawn out to 36 bits. */
    private static void coded(Octets header, long number) {
        if (number < 0x80) {
            header.u8((int) number);
            return;
        }
        int more = 1;
        while (number >= 1L << (6 * more + Math.max(0, 6 - more))) {
            more++;
        }
        int lead = 0xFF << (7 - more);
        header.u8((int) (lead | (number >>> (6 * more))));
        for (int i = more - 1; i >= 0; i--) {
            header.u8((int) (0x80 | ((number >>> (6 * i)) & 0x3F)));
        }
    }

    /**
     * The subframes of the frames that fill these bytes. A frame ends where its checksum comes out and the next number's
     * header stands, or the bytes end.
     *
     * @return empty when that is not so
     */
    static Optional<List<byte[]>> subframes(byte[] placed, int sampleRate) {
        Optional<Long> first = number(placed);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> subframes = new ArrayList<>();
        int at = 0;
        for (long number = first.get(); at < placed.length; number++) {
            byte[] header = header(number, sampleRate);
            int end = end(placed, at, header(number + 1, sampleRate));
            if (end < at + header.length + 2 || !startsWith(placed, at, header)) {
                return Optional.empty();
            }
            subframes.add(Arrays.copyOfRange(placed, at + header.length, end - 2));
            at = end;
        }
        return Optional.of(subframes);
    }

    private static int end(byte[] placed, int from, byte[] next) {
        int crc = 0;
        for (int at = from; at < placed.length; at++) {
            crc = Crc.flac16(crc, placed[at]);
            boolean whole = crc == 0 && at + 1 - from > next.length;
            if (whole && (at + 1 == placed.length || startsWith(placed, at + 1, next))) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] placed, int from, byte[] start) {
        int to = from + start.length;
        return to <= placed.length && Arrays.equals(placed, from, to, start, 0, start.length);
    }

    /** The number in the first frame's header. */
    private static Optional<Long> number(byte[] placed) {
        if (placed.length < 12) {
            return Optional.empty();
        }
        int lead = placed[4] & 0xFF;
        int more = Math.max(0, Integer.numberOfLeadingZeros(~lead << 24) - 1);
        long number = more == 0 ? lead : lead & (0x3F >> more);
        for (int i = 0; i < more; i++) {
            number = (number << 6) | (placed[5 + i] & 0x3F);
        }
        return Optional.of(number);
    }
}
