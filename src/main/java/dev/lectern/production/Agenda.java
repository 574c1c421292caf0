package dev.lectern.production;

import dev.lectern.narration.SpokenPassage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a production is being made, and what is to be made next. Under the lock of its schedule. */
final class Agenda {
    /** So many edited passages are made before all others. */
    private static final int FEW = 8;

    private final Production production;
    private final Plan plan;
    private final BitSet running = new BitSet();

    /** Passages that the edition before did not have. */
    private final BitSet edited = new BitSet();

    /** Those of them, too, that have been begun. */
    private final BitSet changed = new BitSet();

    /** Passages that were spoken together with one before them and are still to be encoded. */
    private final Map<Integer, SpokenPassage> spoken = new HashMap<>();

    private boolean planning;
    private boolean planTurn;
    private boolean started;

    /** @param plan of the production */
    Agenda(Production production, Plan plan) {
        this.production = production;
        this.plan = plan;
    }

    /** The most urgent piece of work that can be begun now. */
    Optional<Task> pick() {
        if (!production.wanted()) {
            return Optional.empty();
        }
        Optional<Task> waitedFor = waitedFor();
        if (waitedFor.isPresent() && (waitedFor.get().level() == Level.INTERACTIVE || !planTurn)) {
            return waitedFor;
        }
        return planning().or(() -> waitedFor).or(this::rest);
    }

    private Optional<Task> waitedFor() {
        Optional<Task> best = Optional.empty();
        for (Listener listener : production.listeners()) {
            int passage = listener.needs();
            if (passage >= 0 && (best.isEmpty() || listener.fresh())) {
                listener.rendering().ifPresent(rendering -> rendering.focus(passage));
                Optional<Task> task = make(passage, listener.fresh() ? Level.INTERACTIVE : Level.NEEDED);
                best = task.isPresent() ? task : best;
            }
            if (best.isPresent() && best.get().level() == Level.INTERACTIVE) {
                return best;
            }
        }
        return best;
    }

    /** Times are found out once the first sound is on its way. */
    private Optional<Task> planning() {
        boolean told = plan.whole() && (plan.complete() || production.timedBySpeech());
        boolean soundFirst = !started && production.renderings().stream().anyMatch(this::active);
        if (planning || told || soundFirst) {
            return Optional.empty();
        }
        Level level =
                production.hasListeners() ? Level.NEEDED : production.timesWanted() ? Level.REST : Level.BACKGROUND;
        return Optional.of(new Task(level, production, Task.PLAN, List.of()));
    }

    private Optional<Task> rest() {
        Level level = production.hasListeners() ? Level.REST : Level.BACKGROUND;
        Optional<Task> changed = editedFirst(level);
        if (changed.isPresent()) {
            return changed;
        }
        for (Rendering rendering : production.renderings()) {
            Optional<Integer> next = active(rendering) ? rendering.next(running, cuttable()) : Optional.empty();
            if (next.isPresent()) {
                return make(next.get(), level);
            }
        }
        return production.timedBySpeech() ? untimed(level) : Optional.empty();
    }

    /**
     * After an edit most passages need only be taken over. The few that have to be made take longest, so they are begun
     * first.
     */
    private Optional<Task> editedFirst(Level level) {
        if (edited.cardinality() > FEW) {
            return Optional.empty();
        }
        return edited.stream()
                .mapToObj(passage -> make(passage, level))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A passage is new in this edition of the article: it is begun while others are still being planned. */
    void edited(int passage) {
        edited.set(passage);
        changed.set(passage);
        production.schedule().offer(production);
    }

    /** Whether a passage is one of the few that an edit has changed: each is spoken and encoded by another worker. */
    private boolean oneOfFew(int passage) {
        return changed.get(passage) && changed.cardinality() <= FEW;
    }

    /** An engine that cannot tell lengths has to speak for them, wanted or not. */
    private Optional<Task> untimed(Level level) {
        for (int i = plan.timed(); i < plan.cut(); i++) {
            if (!plan.knows(i) && !running.get(i)) {
                return Optional.of(new Task(level, production, i, List.of()));
            }
        }
        return Optional.empty();
    }

    private int cuttable() {
        return Math.max(1, plan.cut());
    }

    private Optional<Task> make(int passage, Level level) {
        if (passage >= cuttable() || running.get(passage)) {
            return Optional.empty();
        }
        List<Rendering> wanting = new ArrayList<>();
        for (Rendering rendering : production.renderings()) {
            if (active(rendering) && rendering.wants(passage)) {
                wanting.add(rendering);
            }
        }
        return wanting.isEmpty() ? Optional.empty() : Optional.of(new Task(level, production, passage, wanting));
    }

    private boolean active(Rendering rendering) {
        return rendering.background()
                || production.listeners().stream()
                        .anyMatch(listener -> listener.rendering().equals(Optional.of(rendering)));
    }

    /** A worker begins a piece of work. */
    void begin(Task task) {
        planTurn = !task.plans();
        if (task.plans()) {
            planning = true;
            return;
        }
        started |= task.passage() > 0;
        running.set(task.passage());
        edited.clear(task.passage());
        for (Rendering rendering : task.renderings()) {
            if (rendering.state() == Rendering.State.NEW) {
                rendering.beginOpening();
            }
        }
    }

    /** The first sound has been heard: the rest may be seen to. */
    void begun() {
        if (!started) {
            started = true;
            production.schedule().offer(production);
        }
    }

    /** A worker has ended a piece of work, well or not. */
    void end(Task task) {
        started = true;
        production.schedule().calm(production);
        if (task.plans()) {
            planning = false;
        } else {
            running.clear(task.passage());
        }
        production.changed();
    }

    /**
     * Takes passages that follow one away from other workers, for a run that is spoken together: those that are wanted, not
     * spoken yet and known to be no longer than the run may be.
     *
     * @return how many; they are to be given back by {@link #release}; none after an edit
     */
    int claim(int first, int most, int frames) {
        if (first == 0 || oneOfFew(first) || production.timedBySpeech() || !plan.knows(first)) {
            return 0;
        }
        int left = frames - plan.times(first).frames();
        int next = first + 1;
        while (next < first + most && plan.knows(next) && unspoken(next)) {
            left -= plan.times(next).frames();
            if (left < 0) {
                break;
            }
            running.set(next);
            next++;
        }
        return next - first - 1;
    }

    private boolean unspoken(int passage) {
        return !running.get(passage)
                && !spoken.containsKey(passage)
                && production.renderings().stream().anyMatch(each -> active(each) && each.wants(passage));
    }

    /** Gives claimed passages back to all workers. */
    void release(int from, int count) {
        running.clear(from, from + count);
        production.changed();
    }

    /** Keeps the sound of a passage until it is encoded, as long as anyone waits. */
    void spoken(int passage, SpokenPassage sound) {
        if (production.wanted()) {
            spoken.put(passage, sound);
        }
    }

    /** The sound of a passage that was spoken in a run; told once. */
    Optional<SpokenPassage> takeSpoken(int passage) {
        return Optional.ofNullable(spoken.remove(passage));
    }

    /** What was spoken and not encoded can be spoken again. */
    void letGo() {
        spoken.clear();
    }
}
