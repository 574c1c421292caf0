package dev.lectern.audio;

/** The checksums of the formats, bit by bit as their specifications give them, made fast by tables. */
final class Crc {
    private static final int[] CRC_8 = forward(8, 0x07);
    private static final int[] CRC_16 = forward(16, 0x8005);
    private static final int[] CRC_32 = forward(32, 0x04C11DB7);
    private static final int[] REFLECTED_16 = reflected(0xA001);

    private Crc() {}

    /** CRC-8 of a FLAC frame's header (RFC 9639, section 9.1.8). */
    static int flac8(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = CRC_8[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }

    /** CRC-16 of a FLAC frame (RFC 9639, section 9.3). */
    static int flac16(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = flac16(crc, bytes[i]);
        }
        return crc;
    }

    /** The same with one more byte; over a frame and its own checksum it comes out as 0. */
    static int flac16(int crc, byte octet) {
        return (crc << 8 ^ CRC_16[(crc >>> 8 ^ octet) & 0xFF]) & 0xFFFF;
    }

    /** CRC-32 of an Ogg page whose own checksum field is zero (RFC 3533, section 6). */
    static int ogg32(byte[] page) {
        int crc = 0;
        for (byte octet : page) {
            crc = crc << 8 ^ CRC_32[(crc >>> 24 ^ octet) & 0xFF];
        }
        return crc;
    }

    /** CRC-16 of the Info frame as LAME writes it: polynomial 0x8005, lowest bit first, starting with zero. */
    static int reflected16(byte[] bytes) {
        int crc = 0;
        for (byte octet : bytes) {
            crc = crc >>> 8 ^ REFLECTED_16[(crc ^ octet) & 0xFF];
        }
        return crc;
    }

    private static int[] forward(int width, int polynomial) {
        int[] table = new int[256];
        int top = 1 << (width - 1);
        int mask = width == 32 ? -1 : (1 << width) - 1;
        for (int value = 0; value < 256; value++) {
            int crc = value << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & top) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
            table[value] = crc & mask;
        }
        return table;
    }

    private static int[] reflected(int polynomial) {
        int[] table = new int[256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ polynomial : crc >>> 1;
            }
            table[value] = crc;
        }
        return table;
    }
}
