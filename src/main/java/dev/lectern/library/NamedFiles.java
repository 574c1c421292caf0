package dev.lectern.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that people find in the audio folder, {@code ID.mp3} and the like: second names of stored files, or copies
 * where the file system has no second names. A failure here costs a name, never a narration.
 */
final class NamedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(NamedFiles.class);
    private static final int PIECE = 1 << 18;

    /** An act on the disk. */
    @FunctionalInterface
    interface DiskAct {
        void run() throws IOException;
    }

    private final StoreFolder folder;

    NamedFiles(StoreFolder folder) {
        this.folder = folder;
    }

    void give(Manifest manifest, Path audio) {
        give(path(manifest.article(), manifest.extension()), audio);
    }

    void giveIfMissing(Manifest manifest, String article, Path audio, DiskAct after) {
        Path name = path(article, manifest.extension());
        try {
            if (folder.disk().stamp(name).isEmpty()) {
                give(name, audio);
                after.run();
            }
        } catch (IOException e) {
            LOG.warn("{} could not be looked at: {}", name, e.getMessage());
        }
    }

    private void give(Path name, Path audio) {
        Path made = folder.work().resolve(name.getFileName() + ".name" + folder.guest() + ".tmp");
        try {
            if (!same(name, audio)) {
                folder.disk().delete(made);
                linkOrCopy(audio, made);
                folder.disk().move(made, name);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be written, the narration is served all the same: {}", name, e.getMessage());
            folder.delete(made);
        }
    }

    private void linkOrCopy(Path audio, Path made) throws IOException {
        try {
            folder.disk().link(audio, made);
        } catch (IOException e) {
            copy(audio, made);
        }
    }

    private void copy(Path audio, Path made) throws IOException {
        try (DiskFile from = folder.disk().open(audio, Disk.Access.READ);
                DiskFile to = folder.disk().open(made, Disk.Access.WRITE)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            long at = 0;
            while (from.read(piece, at) >= 0) {
                int count = piece.flip().remaining();
                to.writeFully(piece, at);
                at += count;
                piece.clear();
            }
        }
    }

    private boolean same(Path name, Path audio) throws IOException {
        Optional<Stamp> named = folder.disk().stamp(name);
        return named.isPresent()
                && named.get().inode() != 0
                && named.equals(folder.disk().stamp(audio));
    }

    /** Removes the name of a file that goes, if it is this file's. */
    void takeFrom(Manifest manifest, Path audio) {
        Path name = path(manifest.article(), manifest.extension());
        try {
            if (same(name, audio)) {
                folder.delete(name);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be looked at: {}", name, e.getMessage());
        }
    }

    /** Removes an article's name if it is not that of the given file. */
    void keepOnly(String article, String extension, Optional<Path> audio) {
        Path name = path(article, extension);
        try {
            if (folder.disk().stamp(name).isPresent() && (audio.isEmpty() || !same(name, audio.get()))) {
                folder.delete(name);
            }
        } catch (IOException e) {
            LOG.warn("The old audio of {} may still lie in {}: {}", article, folder.root(), e.getMessage());
        }
    }

    private Path path(String article, String extension) {
        return folder.root().resolve(article + "." + extension);
    }
}
