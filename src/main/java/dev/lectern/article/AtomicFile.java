package dev.lectern.article;

import dev.lectern.article.ArticleException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Writes files so that a reader, and whoever comes after a crash, finds the old one or the new one, whole. */
final class AtomicFile {
    private static final String TEMPORARY = ".lectern-tmp";

    /** Of a longer name the temporary one says nothing, for file systems bound the length of names. */
    private static final int LONGEST_TOLD = 40;

    private AtomicFile() {}

    /**
     * Writes a file through a temporary one beside it.
     *
     * @throws ArticleException NO_SPACE or STORAGE; the old file is untouched then
     */
    static void write(Path file, byte[] bytes) {
        String name = String.valueOf(file.getFileName());
        String told = name.length() <= LONGEST_TOLD ? name + "." : "";
        Path temporary = file.resolveSibling("." + told + UUID.randomUUID() + TEMPORARY);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            settle(file);
        } catch (IOException e) {
            discard(temporary);
            throw failure("write", file, e);
        }
    }

    /**
     * Removes a file if it is there.
     *
     * @throws ArticleException STORAGE when it stays
     */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            settle(file);
        } catch (IOException e) {
            throw failure("remove", file, e);
        }
    }

    /** Removes what an interrupted write left behind. */
    static void sweep(Path folder) throws IOException {
        sweep(folder, ".*" + TEMPORARY);
    }

    /** The same for writes of one file that nobody writes just now; its name has letters and points alone. */
    static void sweepOf(Path file) throws IOException {
        sweep(file.toAbsolutePath().resolve("..").normalize(), "." + file.getFileName() + ".*" + TEMPORARY);
    }

    private static void sweep(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, names)) {
            for (Path temporary : left) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** A failed file operation as ours. */
    static ArticleException failure(String act, Path file, IOException e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        String name = String.valueOf(file.getFileName());
        if (said.contains("no space left") || said.contains("quota exceeded")) {
            return new ArticleException(
                    Reason.NO_SPACE, "There is no space left to " + act + " " + name + "; free some and try again.", e);
        }
        return new ArticleException(Reason.STORAGE, "Could not " + act + " " + name + "; see to its folder.", e);
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the sweep at the next start removes it
        }
    }

    /** Makes the folder's entry itself last. Some systems cannot open folders; they have nothing to be made to last. */
    private static void settle(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file itself is safe
        }
    }
}
