package dev.lectern.publish.epub;

import dev.lectern.production.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;

/** The checksum of ZIP over a file that is stored. */
final class Checksum {
    private static final int BUFFER = 64 * 1024;

    private Checksum() {}

    /** Reads to the end and closes the source; blocks as long as the disk takes. */
    static long of(ByteSource source) {
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (source) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                if (count == 0) {
                    CompletableFuture<Void> more = new CompletableFuture<>();
                    source.whenReady(() -> more.complete(null));
                    more.join();
                }
                crc.update(buffer.flip());
                buffer.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return crc.getValue();
    }
}
