package dev.lectern.article;

import dev.lectern.article.ArticleException.Reason;
import dev.lectern.text.lexicon.Lexicon;
import dev.lectern.text.lexicon.LexiconException;
import dev.lectern.text.lexicon.Pls;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's own lexicon, a PLS file in the articles folder. An edit by hand counts from the next look on; while the file
 * cannot be read the lexicon before it stays, and the log says so. Safe on threads.
 */
public final class LexiconFile {
    /** The file's name in the articles folder. */
    public static final String NAME = "lexicon.pls";

    private static final Logger LOG = LoggerFactory.getLogger(LexiconFile.class);
    private static final long LARGEST = 1 << 20;

    private record Seen(Optional<Stamp> stamp, Lexicon lexicon) {}

    private final Path file;
    private volatile Seen seen = new Seen(Optional.empty(), Lexicon.empty());

    /**
     * @param folder the articles folder
     */
    public LexiconFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** The lexicon as the file stands now. */
    public Lexicon current() {
        Seen known = seen;
        Optional<Stamp> stamp = stamp();
        if (stamp.equals(known.stamp())) {
            return known.lexicon();
        }
        Seen now = new Seen(stamp, stamp.isPresent() ? read(known.lexicon()) : Lexicon.empty());
        seen = now;
        return now.lexicon();
    }

    /**
     * Puts another lexicon in the file's place.
     *
     * @param written a PLS document
     * @throws LexiconException if it cannot be read; the old one stays
     * @throws ArticleException NO_SPACE or STORAGE; the old one stays
     */
    public Lexicon replace(String written) {
        Lexicon lexicon = Pls.read(written);
        AtomicFile.write(file, written.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return lexicon;
    }

    /**
     * The file as it is written, if it is there.
     *
     * @throws ArticleException STORAGE when it is there and cannot be read; to tell that there is none would have it
     *     overwritten
     */
    public Optional<String> written() {
        try {
            return stamp().isPresent() ? Optional.of(text()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw AtomicFile.failure("read", file, e);
        }
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ArticleException(Reason.STORAGE, "The file " + NAME + " is not UTF-8; save it as UTF-8.", e);
        }
    }

    private Optional<Stamp> stamp() {
        if (!file.toFile().exists()) {
            return Optional
                    .empty(); // as a rule there is none, and an exception at each request would cost more than this
        }
        try {
            return Optional.of(Stamp.of(file)).filter(Stamp::regular);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Lexicon read(Lexicon before) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new LexiconException("It is larger than 1 MiB.");
            }
            return Pls.read(text());
        } catch (NoSuchFileException e) {
            return Lexicon.empty();
        } catch (IOException | LexiconException | ArticleException e) {
            LOG.warn("{} cannot be read, the lexicon stays as it was: {}", file, e.getMessage());
            return before;
        }
    }
}
