package dev.lectern.publish.epub;

import dev.lectern.production.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * One file of a ZIP.
 *
 * @param name path in the archive
 * @param deflated whether its bytes are compressed; else they are stored as they are
 * @param crc of the file
 * @param size of the file in bytes, below 4 GiB
 * @param bytes that follow its header, the whole content or nothing
 * @param rest what follows those
 * @param restSize bytes of the rest
 */
record ZipEntry(
        String name, boolean deflated, long crc, long size, byte[] bytes, Supplier<ByteSource> rest, long restSize) {
    private static final Supplier<ByteSource> NOTHING = Nothing::new;

    /** A file that is small and at hand, compressed. */
    static ZipEntry deflated(String name, byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new ZipEntry(name, true, crc(content), content.length, packed.toByteArray(), NOTHING, 0);
    }

    /** A file that is small and at hand, as it is. */
    static ZipEntry stored(String name, byte[] content) {
        return new ZipEntry(name, false, crc(content), content.length, content, NOTHING, 0);
    }

    /** A file whose bytes come from elsewhere, as it is. */
    static ZipEntry stored(String name, long crc, long size, Supplier<ByteSource> content) {
        return new ZipEntry(name, false, crc, size, new byte[0], content, size);
    }

    byte[] encodedName() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that it takes in the archive without its header. */
    long packedSize() {
        return bytes.length + restSize;
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
