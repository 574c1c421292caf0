package dev.lectern.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder as it was seen at one moment. Does not change. */
final class Shelf {
    /** The newest first; of those with one time the first by id. */
    static final Comparator<Summary> NEWEST =
            Comparator.comparing(Summary::updated).reversed().thenComparing(Summary::id);

    static final Shelf EMPTY = new Shelf(Map.of(), List.of());

    private final TreeMap<String, Shelved> files;
    private final Map<String, Shelved> byId = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Shelved.Served> newest = new ArrayList<>();
    private final List<Problem> problems;

    Shelf(Map<String, Shelved> files, List<Problem> folderProblems) {
        this.files = new TreeMap<>(files);
        this.problems = new ArrayList<>(folderProblems);
        this.files.values().forEach(this::place);
        newest.sort(Comparator.comparing(Shelved.Served::summary, NEWEST));
    }

    private void place(Shelved file) {
        ids.add(file.id());
        if (file.served().isEmpty()) {
            problems.add(new Problem(file.file(), file.problem()));
            return;
        }
        Shelved first = byId.putIfAbsent(file.id(), file);
        if (first == null) {
            newest.add(file.served().get());
        } else {
            problems.add(new Problem(
                    file.file(),
                    "The article " + file.id() + " is already read from " + first.file() + "; rename one of them."));
        }
    }

    /** Every file by its name. */
    Map<String, Shelved> files() {
        return files;
    }

    /** The file that an article is served from. */
    Optional<Shelved> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether a file has this id, broken ones included. */
    boolean taken(String id) {
        return ids.contains(id);
    }

    /** All articles, the newest first. */
    List<Shelved.Served> newest() {
        return newest;
    }

    /** The articles that a search finds, the newest first. */
    Stream<Shelved.Served> found(Search search) {
        return newest.stream().filter(article -> search.finds(article.folded()));
    }

    /**
     * Part of them.
     *
     * @param from where the page before ended
     */
    Page page(Search search, int limit, Optional<Cursor> from) {
        List<Summary> found = found(search)
                .map(Shelved.Served::summary)
                .filter(summary -> from.map(place -> place.before(summary)).orElse(true))
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<Summary> shown = found.subList(0, limit);
        return new Page(shown, Optional.of(Cursor.after(shown.get(limit - 1)).written()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The shelf after one file was written. */
    Shelf with(Shelved file) {
        Map<String, Shelved> now = new TreeMap<>(files);
        now.put(file.file(), file);
        return new Shelf(now, List.of());
    }

    /** The shelf after one file was removed. */
    Shelf without(String file) {
        Map<String, Shelved> now = new TreeMap<>(files);
        now.remove(file);
        return new Shelf(now, List.of());
    }

    /** Ids of articles here that the other shelf does not have, or has with other bytes. */
    Set<String> changedSince(Shelf before) {
        Set<String> changed = new HashSet<>();
        byId.forEach((id, file) -> {
            Shelved old = before.byId.get(id);
            if (old == null
                    || !old.digest().equals(file.digest())
                    || !old.file().equals(file.file())) {
                changed.add(id);
            }
        });
        return changed;
    }

    /** Ids of articles that the other shelf has and this has not. */
    Set<String> removedSince(Shelf before) {
        Set<String> removed = new HashSet<>(before.byId.keySet());
        removed.removeAll(byId.keySet());
        return removed;
    }
}
