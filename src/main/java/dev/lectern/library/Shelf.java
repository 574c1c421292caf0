package dev.lectern.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is held, as far as memory tells: the heads of manifests by file name, and when each file was last heard. Safe on threads. */
final class Shelf {
    private static final Duration HEARD_GRAIN = Duration.ofMinutes(1);

    private final Map<String, Shelved> held = new ConcurrentHashMap<>();

    Shelf(Collection<Shelved> found) {
        found.forEach(each -> held.put(each.manifest().fileName(), each));
    }

    boolean has(String fileName) {
        return held.containsKey(fileName);
    }

    /** A file's head; where it is not known, it is taken from where else it may be. */
    Optional<Manifest> find(String fileName, Function<String, Optional<Shelved>> elsewhere) {
        return Optional.ofNullable(held.computeIfAbsent(
                        fileName, name -> elsewhere.apply(name).orElse(null)))
                .map(Shelved::manifest);
    }

    void put(Manifest head, Instant heard) {
        held.put(head.fileName(), new Shelved(head, heard));
    }

    void remove(String fileName) {
        held.remove(fileName);
    }

    /** Notes that a file is heard now; gives it when that is a minute or more from the time that was known. */
    Optional<Manifest> heard(String fileName, Instant now) {
        Shelved shelved = held.get(fileName);
        if (shelved == null || Duration.between(shelved.heard(), now).abs().compareTo(HEARD_GRAIN) < 0) {
            return Optional.empty();
        }
        held.replace(fileName, shelved, new Shelved(shelved.manifest(), now));
        return Optional.of(shelved.manifest());
    }

    /** Whether any format of a narration is held. */
    boolean hasAny(String key) {
        return held.values().stream().anyMatch(each -> each.manifest().key().equals(key));
    }

    /** All of one article. */
    List<Manifest> of(String article) {
        return all().stream()
                .filter(manifest -> manifest.article().equals(article))
                .toList();
    }

    /** What is held of the same article read in the same way under other keys, the most recently heard first. */
    List<Manifest> earlier(String article, Reading reading, String notKey) {
        return held.values().stream()
                .filter(each -> each.manifest().article().equals(article)
                        && each.manifest().reading().equals(reading)
                        && !each.manifest().key().equals(notKey))
                .sorted(Comparator.comparing(Shelved::heard).reversed())
                .map(Shelved::manifest)
                .toList();
    }

    /** All, the least recently heard first. */
    List<Manifest> leastHeard() {
        return held.values().stream()
                .sorted(Comparator.comparing(Shelved::heard))
                .map(Shelved::manifest)
                .toList();
    }

    List<Manifest> all() {
        return held.values().stream().map(Shelved::manifest).toList();
    }

    /** Bytes of all audio together. */
    long bytes() {
        return held.values().stream().mapToLong(each -> each.manifest().bytes()).sum();
    }

    int size() {
        return held.size();
    }
}
