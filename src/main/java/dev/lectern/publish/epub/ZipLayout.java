package dev.lectern.publish.epub;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers of a ZIP (PKWARE, APPNOTE.TXT 6.3.10), with those of ZIP64 where an archive grows beyond 4 GiB. All files bear
 * one date, so that the same files give the same archive.
 */
final class ZipLayout {
    private static final long LIMIT = 0xFFFFFFFFL;
    private static final int NEEDS_DEFLATE = 20;
    private static final int NEEDS_ZIP64 = 45;
    private static final int NAMES_IN_UTF8 = 0x0800;
    /** 1 January 1980 in the format of MS-DOS, the first day that it has. */
    private static final int DATE = 0x0021;

    private record Placed(ZipEntry entry, long offset) {}

    private final List<Placed> placed = new ArrayList<>();

    /** The local header of the next file, which begins at an offset. */
    byte[] header(ZipEntry entry, long offset) {
        placed.add(new Placed(entry, offset));
        byte[] name = entry.encodedName();
        byte[] bytes = new byte[30 + name.length];
        ByteBuffer header = over(bytes).putInt(0x04034B50).putShort((short) NEEDS_DEFLATE);
        facts(header, entry);
        header.putShort((short) name.length).putShort((short) 0).put(name);
        return bytes;
    }

    /** The directory at the archive's end, which begins at an offset. */
    byte[] directory(long offset) {
        List<byte[]> records = new ArrayList<>();
        placed.forEach(file -> records.add(record(file)));
        int size = records.stream().mapToInt(record -> record.length).sum();
        boolean large = offset + size >= LIMIT || placed.size() >= 0xFFFF;
        byte[] bytes = new byte[size + (large ? 76 : 0) + 22];
        ByteBuffer end = over(bytes);
        records.forEach(end::put);
        if (large) {
            large(end, offset, size);
        }
        short count = (short) (large ? 0xFFFF : placed.size());
        end.putInt(0x06054B50)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(large ? -1 : size)
                .putInt(large ? -1 : (int) offset)
                .putShort((short) 0);
        return bytes;
    }

    private void large(ByteBuffer end, long offset, int size) {
        end.putInt(0x06064B50).putLong(44).putShort((short) NEEDS_ZIP64).putShort((short) NEEDS_ZIP64);
        end.putInt(0)
                .putInt(0)
                .putLong(placed.size())
                .putLong(placed.size())
                .putLong(size)
                .putLong(offset);
        end.putInt(0x07064B50).putInt(0).putLong(offset + size).putInt(1);
    }

    private static byte[] record(Placed file) {
        byte[] name = file.entry().encodedName();
        boolean far = file.offset() >= LIMIT;
        int needs = far ? NEEDS_ZIP64 : NEEDS_DEFLATE;
        byte[] bytes = new byte[46 + name.length + (far ? 12 : 0)];
        ByteBuffer record =
                over(bytes).putInt(0x02014B50).putShort((short) needs).putShort((short) needs);
        facts(record, file.entry());
        record.putShort((short) name.length).putShort((short) (far ? 12 : 0)).putShort((short) 0);
        record.putShort((short) 0).putShort((short) 0).putInt(0).putInt(far ? -1 : (int) file.offset());
        record.put(name);
        if (far) {
            record.putShort((short) 1).putShort((short) 8).putLong(file.offset());
        }
        return bytes;
    }

    /** What both headers of a file say in the same order. */
    private static void facts(ByteBuffer header, ZipEntry entry) {
        header.putShort((short) NAMES_IN_UTF8)
                .putShort((short) (entry.deflated() ? 8 : 0))
                .putShort((short) 0)
                .putShort((short) DATE)
                .putInt((int) entry.crc())
                .putInt((int) entry.packedSize())
                .putInt((int) entry.size());
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
