package dev.lectern.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Duration HEARD_GRAIN = Duration.ofMinutes(1);

    private final StoreFolder folder;
    private final Clock clock;
    private final long mostBytes;
    private final Verifier verifier;
    private final NamedFiles named;
    private final Manifests manifests;
    private final AtHand atHand;
    private final Map<String, Shelved> shelf = new ConcurrentHashMap<>();

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
        new Inventory(folder).take().forEach(found -> shelf.put(found.manifest().fileName(), found));
    }

    /** Whether a file is held, as far as memory tells. */
    public boolean has(String key, String extension) {
        return shelf.containsKey(key + "." + extension);
    }

    /**
     * A stored file that was made by this encoder, with its whole manifest. Not yet verified: see {@link #trusted}.
     */
    public Optional<Manifest> find(String key, String extension, String encoder) {
        Shelved shelved = shelf.computeIfAbsent(key + "." + extension, this::madeElsewhere);
        if (shelved == null) {
            return Optional.empty();
        }
        Manifest head = shelved.manifest();
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

    /** Another process, such as a command that renders ahead, may have stored it since the start. */
    private @Nullable Shelved madeElsewhere(String fileName) {
        return new Inventory(folder).look(fileName).orElse(null);
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
        Shelved shelved = shelf.get(fileName);
        Instant now = clock.instant();
        if (shelved == null || Duration.between(shelved.heard(), now).abs().compareTo(HEARD_GRAIN) < 0) {
            return;
        }
        shelf.replace(fileName, shelved, new Shelved(shelved.manifest(), now));
        try {
            folder.disk().touch(manifest(shelved.manifest()), now);
        } catch (IOException e) {
            LOG.debug("When {} was last heard is known only until the next start.", fileName, e);
        }
    }

    /** The times of a stored narration. */
    public Optional<List<PassageTimes>> times(String key) {
        try {
            Optional<byte[]> file = folder.read(timesOf(key));
            return file.isPresent() ? Optional.of(TimesFile.read(file.get())) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("The times of {} are found out again: {}", key, e.getMessage());
            folder.delete(timesOf(key));
            return Optional.empty();
        }
    }

    /** Whether any format of a narration is held. */
    public boolean hasAny(String key) {
        return shelf.values().stream().anyMatch(held -> held.manifest().key().equals(key));
    }

    /** Stores the times of a narration. */
    public void keepTimes(String key, List<PassageTimes> times) throws IOException {
        folder.write(timesOf(key), TimesFile.write(times));
    }

    /** What is held of the same article read in the same way under other keys, the most recently heard first. */
    public List<Manifest> earlier(String article, Reading reading, String notKey) {
        return shelf.values().stream()
                .filter(held -> held.manifest().article().equals(article)
                        && held.manifest().reading().equals(reading)
                        && !held.manifest().key().equals(notKey))
                .sorted(Comparator.comparing(Shelved::heard).reversed())
                .map(Shelved::manifest)
                .toList();
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
            remove(manifest);
            throw e;
        }
        if (own) {
            named.give(manifest, audio);
        }
        verifier.trust(audio);
        shelf.put(manifest.fileName(), new Shelved(manifest.head(), clock.instant()));
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
        List<Path> held = shelf.values().stream()
                .filter(each -> each.manifest().article().equals(article))
                .map(each -> audio(each.manifest()))
                .toList();
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
                remove(old);
            }
        }
    }

    /** Makes room: the least recently heard go until the rest fits. */
    private void shrink(Manifest justMade) {
        long bytes = bytes();
        List<Shelved> oldest = new ArrayList<>(shelf.values());
        oldest.sort(Comparator.comparing(Shelved::heard));
        for (Shelved held : oldest) {
            if (bytes > mostBytes && !held.manifest().fileName().equals(justMade.fileName())) {
                LOG.info("{} goes to make room.", held.manifest().fileName());
                remove(held.manifest());
                bytes -= held.manifest().bytes();
            }
        }
    }

    /** Bytes of all held audio. */
    public long bytes() {
        return shelf.values().stream()
                .mapToLong(held -> held.manifest().bytes())
                .sum();
    }

    /** How many files are held. */
    public int size() {
        return shelf.size();
    }

    /** Removes what is no longer wanted; returns how many files went. */
    public int sweep(Predicate<Manifest> wanted) {
        folder.clear();
        List<Manifest> unwanted = shelf.values().stream()
                .map(Shelved::manifest)
                .filter(manifest -> !wanted.test(manifest))
                .toList();
        unwanted.forEach(this::remove);
        return unwanted.size();
    }

    /** Takes back a file that was published and is not wanted any more. */
    public void withdraw(Manifest manifest) {
        remove(manifest);
    }

    private void drop(Manifest manifest, @Nullable String why) {
        LOG.warn("The stored {} is removed and will be made again: {}", manifest.fileName(), why);
        remove(manifest);
    }

    private void remove(Manifest manifest) {
        shelf.remove(manifest.fileName());
        verifier.forget(audio(manifest));
        atHand.forget(manifest.fileName());
        named.takeFrom(manifest, audio(manifest));
        manifests.forget(manifest(manifest));
        folder.delete(manifest(manifest));
        folder.delete(audio(manifest));
        if (!hasAny(manifest.key())) {
            folder.delete(timesOf(manifest.key()));
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

    private Path timesOf(String key) {
        return folder.store().resolve(key + ".times");
    }
}
