package dev.lectern.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands in a draft, noted after each piece. A record is its length, the CRC-32C of its bytes and they; the first
 * names what is made. Reading stops at the first record that is not whole. Pieces carry checksums of their own, so the
 * journal need not wait for the disk: after a power cut what does not fit is made again.
 */
final class Journal implements AutoCloseable {
    private static final int MOST = 1 << 24;

    private final DiskFile file;
    private final Map<Integer, Done> found = new HashMap<>();
    private long end;

    private Journal(DiskFile file) {
        this.file = file;
    }

    /** Opens a journal; one that names something else starts anew. */
    static Journal open(DiskFile file, UnfinishedName name) throws IOException {
        Journal journal = new Journal(file);
        byte[] first = name.bytes();
        byte[] said = journal.take();
        if (java.util.Arrays.equals(first, said)) {
            journal.readOn();
        } else {
            journal.end = 0;
            journal.append(first);
        }
        file.truncate(journal.end);
        return journal;
    }

    /** The name in a journal's first record; empty bytes when there is none. */
    static byte[] firstRecord(DiskFile file) throws IOException {
        return new Journal(file).take();
    }

    Map<Integer, Done> found() {
        return found;
    }

    private void readOn() throws IOException {
        byte[] record = take();
        while (record.length > 0) {
            Done done = parse(record);
            found.put(done.index(), done);
            record = take();
        }
    }

    /** The next whole record, empty bytes where there is none. */
    private byte[] take() throws IOException {
        long left = file.size() - end;
        if (left < 8) {
            return new byte[0];
        }
        ByteBuffer front = ByteBuffer.wrap(file.readFully(end, 8));
        int length = front.getInt();
        int checksum = front.getInt();
        if (length <= 0 || length > Math.min(MOST, left - 8)) {
            return new byte[0];
        }
        byte[] record = file.readFully(end + 8, length);
        if (Done.checksum(record) != checksum) {
            return new byte[0];
        }
        end += 8 + length;
        return record;
    }

    void note(Done done) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(done.index());
        out.writeLong(done.offset());
        out.writeInt(done.length());
        out.writeInt(done.checksum());
        TimesFile.put(out, done.times());
        append(bytes.toByteArray());
    }

    private static Done parse(byte[] record) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        return new Done(in.readInt(), in.readLong(), in.readInt(), in.readInt(), TimesFile.take(in));
    }

    private void append(byte[] record) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + record.length);
        bytes.putInt(record.length).putInt(Done.checksum(record)).put(record).flip();
        file.writeFully(bytes, end);
        end += 8 + record.length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
