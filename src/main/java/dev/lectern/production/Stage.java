package dev.lectern.production;

import dev.lectern.library.Draft;
import dev.lectern.library.Library;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.production.ProductionException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The productions that are under way, at most one a key, and those that nobody waits for just now: a few are kept as they
 * are, since browsers leave and come back. Under the lock.
 */
final class Stage {
    private static final int PARKED = 24;

    private final Narrator narrator;
    private final Library library;
    private final Counters counters;
    private final Schedule schedule;
    private final int most;
    private final Map<String, Production> byKey = new LinkedHashMap<>();
    private final Set<Production> parked = new LinkedHashSet<>();
    private final Set<Production> passing = new HashSet<>();

    /**
     * @param most productions at a time that someone waits for
     */
    Stage(Narrator narrator, Library library, Counters counters, Schedule schedule, int most) {
        this.narrator = narrator;
        this.library = library;
        this.counters = counters;
        this.schedule = schedule;
        this.most = most;
    }

    /** The production of a narration, if there is one that has not failed. */
    Optional<Production> find(String key) {
        Production production = byKey.get(key);
        return production == null || production.failure().isPresent() ? Optional.empty() : Optional.of(production);
    }

    /** The production of a narration, begun if need be. */
    Production enter(Narration narration) {
        Optional<Production> found = find(narration.key());
        if (found.isPresent()) {
            return found.get();
        }
        Optional<Production> back = revive(narration.key());
        if (back.isPresent()) {
            return back.get();
        }
        checkRoom();
        Production production = begin(narration, Optional.of(library), false);
        byKey.put(narration.key(), production);
        return production;
    }

    /** A text that is again what it was: what was going on for listeners of the old one is stored after all. */
    private Optional<Production> revive(String key) {
        Optional<Production> old = passing.stream()
                .filter(made -> made.outdated() && made.failure().isEmpty())
                .filter(made -> made.narration().key().equals(key))
                .findFirst();
        old.ifPresent(made -> {
            passing.remove(made);
            made.outdated(false);
            byKey.put(key, made);
        });
        return old;
    }

    /** A production that nobody else joins and that leaves nothing behind. */
    Production pass(Narration narration) {
        checkRoom();
        Production production = begin(narration, Optional.empty(), true);
        passing.add(production);
        return production;
    }

    private Production begin(Narration narration, Optional<Library> earlier, boolean once) {
        counters.begun.incrementAndGet();
        EarlierTimes times = new EarlierTimes(earlier, narration);
        return new Production(narration, narrator.script(narration), schedule, times, once);
    }

    private void checkRoom() {
        if (schedule.stopped()) {
            throw new ProductionException(Reason.STOPPING, "The service is stopping; ask again when it is back.");
        }
        if (active() >= most) {
            throw new ProductionException(
                    Reason.BUSY, "Too many narrations are being made at once; try again in a few seconds.");
        }
    }

    /** Productions that someone waits for. */
    int active() {
        return byKey.size() - parked.size() + passing.size();
    }

    /** Someone has come. */
    void joined(Production production) {
        parked.remove(production);
    }

    /** Someone has left, or something is done: what nobody waits for is put aside. */
    void left(Production production) {
        if (production.wanted()) {
            return;
        }
        if (passing.remove(production) || production.failure().isPresent()) {
            forget(production);
            return;
        }
        if (byKey.get(production.narration().key()) == production) {
            production.letGo();
            parked.add(production);
            trim();
        }
    }

    private void trim() {
        Iterator<Production> oldest = parked.iterator();
        while (parked.size() > PARKED && oldest.hasNext()) {
            Production production = oldest.next();
            oldest.remove();
            forget(production);
        }
    }

    /** Ends a production; what is done of it stays on the disk, to be gone on with. */
    void forget(Production production) {
        production.fail(
                new ProductionException(Reason.STOPPING, "This production has ended; ask for the sound again."));
        byKey.remove(production.narration().key(), production);
        parked.remove(production);
        passing.remove(production);
        for (Rendering rendering : production.renderings()) {
            Optional<Draft> draft = rendering.opened().map(Rendering.Opened::draft);
            if (production.outdated()) {
                draft.ifPresent(Draft::discard);
            } else if (!rendering.complete()) {
                draft.ifPresent(Draft::close);
            }
        }
    }

    /** A production's article has changed or gone: it goes on for those who listen and is not stored. */
    void outdate(Production production) {
        production.outdated(true);
        byKey.remove(production.narration().key(), production);
        parked.remove(production);
        passing.add(production);
        left(production);
    }

    /** A production has failed: the next request begins anew. */
    void failed(Production production, ProductionException why) {
        production.fail(why);
        forget(production);
    }

    /** All that are under way or put aside. */
    List<Production> all() {
        List<Production> all = new ArrayList<>(byKey.values());
        all.addAll(passing);
        return all;
    }
}
