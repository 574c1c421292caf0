package dev.lectern.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small JSON file of the listeners', which another service on the same folder may change too, or somebody who puts a
 * backup in its place. Its holder synchronises; {@link #alone} keeps other processes out.
 */
final class KeptFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    /** Of threads, only one at a time may wait for a file that another process holds. */
    private static final Object ALONE = new Object();

    private final Path path;
    private Optional<Stamp> seen = Optional.empty();

    /**
     * @param path need not be there yet; its folder is made
     * @throws ArticleException NO_SPACE or STORAGE when that cannot be made
     */
    KeptFile(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            sweep();
        } catch (IOException e) {
            throw AtomicFile.failure("open", path, e);
        }
    }

    /** Removes what a kill in the middle of a write has left; another service's writes are waited for. */
    private void sweep() {
        try {
            alone(() -> {
                try {
                    AtomicFile.sweepOf(path);
                    return path;
                } catch (IOException e) {
                    throw AtomicFile.failure("sweep beside", path, e);
                }
            });
        } catch (ArticleException e) {
            LOG.warn("What an interrupted write left beside {} stays there: {}", path, e.getMessage());
        }
    }

    /**
     * What it holds, where that is something else than was read or written last. What cannot be understood is put aside and
     * said so in the log.
     *
     * @param reader throws IllegalArgumentException, DateTimeException or ArticleException for what it cannot understand
     * @throws ArticleException STORAGE when it cannot be read
     */
    <T> Optional<T> news(Function<ObjectNode, T> reader) {
        try {
            Optional<Stamp> now = Optional.of(Stamp.of(path));
            if (now.equals(seen)) {
                return Optional.empty();
            }
            Optional<T> news = understood(reader);
            seen = now; // not before: what could not be read must not be written over
            return news;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.failure("open", path, e);
        }
    }

    private <T> Optional<T> understood(Function<ObjectNode, T> reader) throws IOException {
        try {
            return Optional.of(reader.apply(Kept.object(path)));
        } catch (IllegalArgumentException | DateTimeException | ArticleException e) {
            Path aside = Kept.aside(path);
            LOG.warn("What listeners keep in {} cannot be understood; it is put aside as {}.", path, aside);
            return Optional.empty();
        }
    }

    /**
     * Makes a change that no other process comes in between of.
     *
     * @throws ArticleException NO_SPACE or STORAGE when that cannot be made sure
     */
    <T> T alone(Supplier<T> change) {
        synchronized (ALONE) {
            Path beside = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("The lock was lost.");
                }
                return change.get();
            } catch (IOException e) {
                throw AtomicFile.failure("write", path, e);
            }
        }
    }

    /**
     * Puts other content in its place; called within {@link #alone}.
     *
     * @throws ArticleException NO_SPACE or STORAGE; the old one stays then
     */
    void write(ObjectNode all) {
        try {
            AtomicFile.write(path, Kept.JSON.writeValueAsBytes(all));
            seen = Optional.of(Stamp.of(path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept are plain values.", e);
        } catch (IOException e) {
            seen = Optional.empty();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
