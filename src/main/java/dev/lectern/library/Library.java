package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored narrations. What it gives out matches its manifest; what does not is removed, to be made again. Safe on
 * threads.
 */
public final class Library implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final StoreFolder folder;
    private final Clock clock;
    private final long mostBytes;
    private final Verifier verifier;
    private final NamedFiles named;
    private final Manifests manifests;
    private final AtHand atHand;
    private final StoredTimes times;
    private final Shelf shelf;

    /**
     * Opens the library and looks through its folder.
     *
     * @param mostBytes what all files together may take; the least recently heard go first
     */
    public Library(StoreFolder folder, Clock clock, long mostBytes) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.verifier = new Verifier(folder.disk());
        this.named = new NamedFiles(folder);
        this.manifests = new Manifests(folder);
        this.atHand = new AtHand(folder.disk(), verifier);
        this.times = new StoredTimes(folder);
        this.shelf = new Shelf(new Inventory(folder).take());
    }

    /** Whether a file is held, as far as memory tells. */
    public boolean has(String key, String extension) {
        return shelf.has(key + "." + extension);
    }

    /**
     * A stored file that was made by this encoder, with its whole manifest. Not yet verified: see {@link #trusted}.
     */
    public Optional<Manifest> find(String key, String extension, String encoder) {
        // another process, such as a command that renders ahead, may have stored it since the start
        return shelf.find(key + "." + extension, new Inventory(folder)::look).flatMap(head -> whole(head, encoder));
    }

    private Optional<Manifest> whole(Manifest head, String encoder) {
        try {
            Optional<Stamp> stamp = folder.disk().stamp(audio(head));
            if (stamp.isEmpty()
                    || stamp.get().size() != head.bytes()
                    || !head.encoder().equals(encoder)) {
                throw new IOException("The file is missing, cut short or made by another version.");
            }
            return Optional.of(whole(head));
        } catch (IOException e) {
            drop(head, e.getMessage());
            return Optional.empty();
        }
    }

    private Manifest whole(Manifest head) throws IOException {
        Manifest read = manifests.read(manifest(head));
        if (!read.heads(head)) {
            throw new IOException("The manifest is another's.");
        }
        return read;
    }

    /** Whether a file has been verified and has not changed since; costs a look at the disk. */
    public boolean trusted(Manifest manifest) {
        try {
            return verifier.trusted(audio(manifest));
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a file if it is not trusted; a damaged one is dropped. */
    public boolean verify(Manifest manifest) {
        try {
            if (verifier.check(audio(manifest), manifest)) {
                atHand.keep(manifest.fileName(), audio(manifest));
                return true;
            }
            drop(manifest, "it is not what its manifest says");
        } catch (IOException e) {
            drop(manifest, e.getMessage());
        }
        return false;
    }

    /** Opens a stored file for reading and counts it as heard. */
    public DiskFile open(Manifest manifest) throws IOException {
        heard(manifest.fileName());
        return folder.disk().open(audio(manifest), Disk.Access.READ);
    }

    /**
     * A file that was found and verified within the last second and has not changed since, counted as heard; to be closed by
     * the caller. Costs one look at the disk. Empty where {@link #find} and {@link #verify} have to look.
     */
    public Optional<OpenFile> atHand(String key, String extension) {
        String fileName = key + "." + extension;
        try {
            Optional<OpenFile> file = atHand.find(fileName);
            if (file.isPresent()) {
                heard(fileName);
            }
            return file;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Closes files that nobody has asked for in the last seconds. */
    public void tidy() {
        atHand.tidy();
    }

    /** Closes all files that are kept open. */
    @Override
    public void close() {
        atHand.close();
    }

    private void heard(String fileName) {
        Instant now = clock.instant();
        Optional<Manifest> heard = shelf.heard(fileName, now);
        if (heard.isEmpty()) {
            return;
        }
        try {
            folder.disk().touch(manifest(heard.get()), now);
        } catch (IOException e) {
            LOG.debug("When {} was last heard is known only until the next start.", fileName, e);
        }
    }

    /** The times of a stored narration. */
    public Optional<List<PassageTimes>> times(String key) {
        return times.of(key);
    }

    /** Whether any format of a narration is held. */
    public boolean hasAny(String key) {
        return shelf.hasAny(key);
    }

    /** Stores the times of a narration. */
    public void keepTimes(String key, List<PassageTimes> times) throws IOException {
        this.times.keep(key, times);
    }

    /** What is held of the same article read in the same way under other keys, the most recently heard first. */
    public List<Manifest> earlier(String article, Reading reading, String notKey) {
        return shelf.earlier(article, reading, notKey);
    }

    /**
     * Takes in a finished file. Afterwards it is held with its manifest and times, or nothing has changed.
     *
     * @param made the file in the work folder; gone afterwards
     * @param unhashed what it is, its SHA-256 still empty
     * @param own whether it is the article's own voice and natural manner, and so gets the article's name
     */
    public Manifest publish(Path made, Manifest unhashed, List<PassageTimes> times, boolean own) throws IOException {
        Manifest manifest = hashed(made, unhashed);
        Path audio = audio(manifest);
        try {
            keepTimes(manifest.key(), times);
            folder.publish(made, audio);
            folder.write(manifest(manifest), ManifestFile.write(manifest));
        } catch (IOException | RuntimeException e) {
            withdraw(manifest);
            throw e;
        }
        if (own) {
            named.give(manifest, audio);
        }
        verifier.trust(audio);
        shelf.put(manifest.head(), clock.instant());
        supersede(manifest);
        shrink(manifest);
        return manifest;
    }

    private Manifest hashed(Path made, Manifest m) throws IOException {
        try (DiskFile file = folder.disk().open(made, Disk.Access.WRITE)) {
            folder.sync(file);
            if (file.size() != m.bytes()) {
                throw new IOException("The finished file has " + file.size() + " bytes, not " + m.bytes() + ".");
            }
            return m.hashed(Sha256.hex(file));
        }
    }

    /** Gives a held file its article's name, where it has lost it. */
    public void name(Manifest manifest, String article) {
        named.giveIfMissing(manifest, article, audio(manifest), () -> verifier.trust(audio(manifest)));
    }

    /** An article has changed: files under its name that are not of this narration lose the name. */
    public void renamed(String article, Optional<String> key, Set<String> extensions) {
        List<Path> held = shelf.of(article).stream().map(this::audio).toList();
        try {
            verifier.renaming(
                    held,
                    () -> extensions.forEach(extension ->
                            named.keepOnly(article, extension, key.map(of -> audio(of + "." + extension)))));
        } catch (IOException e) {
            LOG.debug("Files of {} will be verified again.", article, e);
        }
    }

    private void supersede(Manifest newer) {
        for (Manifest old : earlier(newer.article(), newer.reading(), newer.key())) {
            if (old.extension().equals(newer.extension())) {
                withdraw(old);
            }
        }
    }

    /** Makes room: the least recently heard go until the rest fits. */
    private void shrink(Manifest justMade) {
        long bytes = bytes();
        for (Manifest held : shelf.leastHeard()) {
            if (bytes > mostBytes && !held.fileName().equals(justMade.fileName())) {
                LOG.info("{} goes to make room.", held.fileName());
                withdraw(held);
                bytes -= held.bytes();
            }
        }
    }

    /** Bytes of all held audio. */
    public long bytes() {
        return shelf.bytes();
    }

    /** How many files are held. */
    public int size() {
        return shelf.size();
    }

    /** Removes what is no longer wanted; returns how many files went. */
    public int sweep(Predicate<Manifest> wanted) {
        folder.clear();
        List<Manifest> unwanted = shelf.all().stream().filter(wanted.negate()).toList();
        unwanted.forEach(this::withdraw);
        return unwanted.size();
    }

    private void drop(Manifest manifest, @Nullable String why) {
        LOG.warn("The stored {} is removed and will be made again: {}", manifest.fileName(), why);
        withdraw(manifest);
    }

    /** Takes back a file that is not wanted any more, and what stands with it. */
    public void withdraw(Manifest manifest) {
        shelf.remove(manifest.fileName());
        verifier.forget(audio(manifest));
        atHand.forget(manifest.fileName());
        named.takeFrom(manifest, audio(manifest));
        manifests.forget(manifest(manifest));
        folder.delete(manifest(manifest));
        folder.delete(audio(manifest));
        if (!hasAny(manifest.key())) {
            times.remove(manifest.key());
        }
    }

    private Path audio(Manifest manifest) {
        return audio(manifest.fileName());
    }

    private Path audio(String fileName) {
        return folder.store().resolve(fileName);
    }

    private Path manifest(Manifest manifest) {
        return folder.store().resolve(manifest.fileName() + ".json");
    }
}
