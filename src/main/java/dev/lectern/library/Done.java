package dev.lectern.library;

import java.util.zip.CRC32C;

/**
 * A piece that stands in a draft.
 *
 * @param index of its passage
 * @param offset of its first byte
 * @param length in bytes
 * @param checksum CRC-32C of its bytes
 * @param times of its passage
 */
public record Done(int index, long offset, int length, int checksum, PassageTimes times) {
    /** Notes a piece. */
    public static Done of(int index, long offset, byte[] piece, PassageTimes times) {
        return new Done(index, offset, piece.length, checksum(piece), times);
    }

    static int checksum(byte[] piece) {
        CRC32C crc = new CRC32C();
        crc.update(piece);
        return (int) crc.getValue();
    }
}
