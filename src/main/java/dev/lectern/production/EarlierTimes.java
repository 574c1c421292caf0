package dev.lectern.production;

import dev.lectern.library.Library;
import dev.lectern.library.Manifest;
import dev.lectern.library.PassageTimes;
import dev.lectern.library.Reading;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Passage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The times of passages that were made before: of this narration in another format, or of the article before it was edited.
 * A passage's fingerprint tells it wherever it stands now. Looked up at the first question. Safe on threads.
 */
final class EarlierTimes {
    private static final int MOST_EDITIONS = 2;

    private final Optional<Library> library;
    private final Narration narration;
    private Optional<Map<String, PassageTimes>> known = Optional.empty();

    /** @param library empty where nothing is to be taken over */
    EarlierTimes(Optional<Library> library, Narration narration) {
        this.library = library;
        this.narration = narration;
    }

    synchronized Optional<PassageTimes> find(Passage passage) {
        if (known.isEmpty()) {
            known = Optional.of(library.map(this::load).orElse(Map.of()));
        }
        return Optional.ofNullable(known.get().get(passage.fingerprint()))
                .map(times -> times.movedTo(passage.origin()));
    }

    /** Whether there was an edition before, and it did not have this passage. Looks nothing up. */
    synchronized boolean lack(Passage passage) {
        return known.filter(times -> !times.isEmpty() && !times.containsKey(passage.fingerprint()))
                .isPresent();
    }

    private Map<String, PassageTimes> load(Library from) {
        Set<String> keys = new LinkedHashSet<>();
        if (from.hasAny(narration.key())) {
            keys.add(narration.key());
        }
        for (Manifest earlier : from.earlier(narration.article().id(), Reading.of(narration), narration.key())) {
            if (keys.size() < MOST_EDITIONS) {
                keys.add(earlier.key());
            }
        }
        Map<String, PassageTimes> found = new HashMap<>();
        for (String key : keys) {
            from.times(key).ifPresent(times -> times.forEach(one -> found.putIfAbsent(one.fingerprint(), one)));
        }
        return found;
    }
}
