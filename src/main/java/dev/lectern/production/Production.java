package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Script;
import dev.lectern.narration.SpokenPassage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One narration in the making, shared by all its listeners and formats: what is known and done, and what is to be done
 * next. Under the lock of its schedule.
 */
final class Production {
    /** So many edited passages are made before all others. */
    private static final int FEW = 8;

    private final Narration narration;
    private final Schedule schedule;
    private final boolean passing;
    private final EarlierTimes earlierTimes;
    private final Passages passages;
    private final Plan plan = new Plan();
    private final Map<String, Rendering> renderings = new LinkedHashMap<>();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final BitSet running = new BitSet();

    /** Passages that the edition before did not have. */
    private final BitSet edited = new BitSet();

    /** Passages that were spoken together with one before them and are still to be encoded. */
    private final Map<Integer, SpokenPassage> spoken = new HashMap<>();

    private boolean planning;
    private boolean planTurn;
    private int planned;
    private boolean started;
    private boolean timesWanted;
    private boolean timedBySpeech;
    private boolean outdated;
    private Optional<ProductionException> failure = Optional.empty();

    /**
     * @param passing whether it is spoken once and not stored
     */
    Production(Narration narration, Script script, Schedule schedule, EarlierTimes earlierTimes, boolean passing) {
        this.earlierTimes = earlierTimes;
        this.narration = narration;
        this.schedule = schedule;
        this.passing = passing;
        this.passages = new Passages(script);
    }

    Narration narration() {
        return narration;
    }

    Schedule schedule() {
        return schedule;
    }

    boolean passing() {
        return passing;
    }

    EarlierTimes earlierTimes() {
        return earlierTimes;
    }

    Passages passages() {
        return passages;
    }

    Plan plan() {
        return plan;
    }

    Optional<ProductionException> failure() {
        return failure;
    }

    /** The file of a format, begun if need be. */
    Rendering rendering(AudioFormat format) {
        return renderings.computeIfAbsent(format.extension(), extension -> new Rendering(this, format));
    }

    Optional<Rendering> find(AudioFormat format) {
        return Optional.ofNullable(renderings.get(format.extension()));
    }

    List<Rendering> renderings() {
        return List.copyOf(renderings.values());
    }

    /** The file is stored or given up: who asks again asks the library. */
    void remove(Rendering rendering) {
        renderings.remove(rendering.format.extension(), rendering);
    }

    void add(Listener listener) {
        listeners.add(listener);
        schedule.offer(this);
    }

    /** Whether it was one of its listeners. */
    boolean remove(Listener listener) {
        boolean was = listeners.remove(listener);
        schedule.offer(this);
        return was;
    }

    /** The next passage whose times are to be found out. */
    int planned() {
        return planned;
    }

    void planned(int next) {
        planned = next;
    }

    /** Someone wants to know the times, and nobody may be left to wait for them. */
    void wantTimes() {
        timesWanted = true;
        schedule.offer(this);
    }

    /** The engine cannot tell lengths: they come with the sound. */
    void timeBySpeech() {
        timedBySpeech = true;
    }

    boolean timedBySpeech() {
        return timedBySpeech;
    }

    /** Whether the article reads otherwise by now: then nobody but those who listen wants it. */
    void outdated(boolean is) {
        outdated = is;
        if (is) {
            timesWanted = false;
            renderings.values().forEach(Rendering::keepOnNoMore);
        }
    }

    boolean outdated() {
        return outdated;
    }

    /** Whether anyone waits for anything. */
    boolean wanted() {
        return failure.isEmpty()
                && (!listeners.isEmpty()
                        || (timesWanted && !plan.complete())
                        || renderings.values().stream().anyMatch(Rendering::background));
    }

    boolean hasListeners() {
        return !listeners.isEmpty();
    }

    /** The most urgent piece of work that can be begun now. */
    Optional<Task> pick() {
        if (!wanted()) {
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
        for (Listener listener : listeners) {
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
        boolean told = plan.whole() && (plan.complete() || timedBySpeech);
        boolean soundFirst = !started && renderings.values().stream().anyMatch(this::active);
        if (planning || told || soundFirst) {
            return Optional.empty();
        }
        Level level = hasListeners() ? Level.NEEDED : timesWanted ? Level.REST : Level.BACKGROUND;
        return Optional.of(new Task(level, this, Task.PLAN, List.of()));
    }

    private Optional<Task> rest() {
        Level level = hasListeners() ? Level.REST : Level.BACKGROUND;
        Optional<Task> changed = edited(level);
        if (changed.isPresent()) {
            return changed;
        }
        for (Rendering rendering : renderings.values()) {
            Optional<Integer> next = active(rendering) ? rendering.next(running, cuttable()) : Optional.empty();
            if (next.isPresent()) {
                return make(next.get(), level);
            }
        }
        return timedBySpeech ? untimed(level) : Optional.empty();
    }

    /**
     * After an edit most passages need only be taken over. The few that have to be made take longest, so they are begun
     * first.
     */
    private Optional<Task> edited(Level level) {
        if (edited.cardinality() > FEW) {
            return Optional.empty();
        }
        return edited.stream()
                .mapToObj(passage -> make(passage, level))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A passage is new in this edition of the article. */
    void edited(int passage) {
        edited.set(passage);
    }

    /** An engine that cannot tell lengths has to speak for them, wanted or not. */
    private Optional<Task> untimed(Level level) {
        for (int i = plan.timed(); i < plan.cut(); i++) {
            if (!plan.knows(i) && !running.get(i)) {
                return Optional.of(new Task(level, this, i, List.of()));
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
        for (Rendering rendering : renderings.values()) {
            if (active(rendering) && rendering.wants(passage)) {
                wanting.add(rendering);
            }
        }
        return wanting.isEmpty() ? Optional.empty() : Optional.of(new Task(level, this, passage, wanting));
    }

    private boolean active(Rendering rendering) {
        return rendering.background()
                || listeners.stream().anyMatch(listener -> listener.rendering().equals(Optional.of(rendering)));
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
            schedule.offer(this);
        }
    }

    /** A worker has ended a piece of work, well or not. */
    void end(Task task) {
        started = true;
        schedule.calm(this);
        if (task.plans()) {
            planning = false;
        } else {
            running.clear(task.passage());
        }
        changed();
    }

    /**
     * Takes passages that follow one away from other workers, for a run that is spoken together: those that are wanted, not
     * spoken yet and known to be no longer than the run may be.
     *
     * @return how many; they are to be given back by {@link #release}
     */
    int claim(int first, int most, int frames) {
        if (first == 0 || timedBySpeech || !plan.knows(first)) {
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
                && renderings.values().stream().anyMatch(each -> active(each) && each.wants(passage));
    }

    /** Gives claimed passages back to all workers. */
    void release(int from, int count) {
        running.clear(from, from + count);
        changed();
    }

    /** Keeps the sound of a passage until it is encoded, as long as anyone waits. */
    void spoken(int passage, SpokenPassage sound) {
        if (wanted()) {
            spoken.put(passage, sound);
        }
    }

    /** The sound of a passage that was spoken in a run; told once. */
    Optional<SpokenPassage> takeSpoken(int passage) {
        return Optional.ofNullable(spoken.remove(passage));
    }

    /** Nobody waits just now: what can be made again goes. */
    void letGo() {
        passages.forget();
        spoken.clear();
    }

    /** Something is known or done that was not before. */
    void changed() {
        for (Rendering rendering : renderings.values()) {
            rendering.opened().ifPresent(opened -> opened.layout().advance());
        }
        wakeAll();
        schedule.offer(this);
    }

    private void wakeAll() {
        List.copyOf(listeners).forEach(Listener::wake);
    }

    /** It cannot be made: everyone hears why. */
    void fail(ProductionException why) {
        if (failure.isEmpty()) {
            failure = Optional.of(why);
            schedule.calm(this);
            spoken.clear();
            renderings.values().stream()
                    .filter(rendering -> !rendering.complete())
                    .forEach(r -> r.fail(why));
            wakeAll();
            schedule.offer(this);
        }
    }
}
