package dev.lectern.production;

import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Script;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One narration in the making, shared by all its listeners and formats: what is known of it, who waits, and whether it goes
 * on. Under the lock of its schedule.
 */
final class Production {
    private final Narration narration;
    private final Schedule schedule;
    private final boolean passing;
    private final EarlierTimes earlierTimes;
    private final Passages passages;
    private final Plan plan = new Plan();
    private final Map<String, Rendering> renderings = new LinkedHashMap<>();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final Agenda agenda = new Agenda(this, plan);

    private int planned;
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

    Agenda agenda() {
        return agenda;
    }

    Set<Listener> listeners() {
        return Collections.unmodifiableSet(listeners);
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

    boolean timesWanted() {
        return timesWanted;
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

    /** Nobody waits just now: what can be made again goes. */
    void letGo() {
        passages.forget();
        agenda.letGo();
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
            agenda.letGo();
            renderings.values().stream()
                    .filter(rendering -> !rendering.complete())
                    .forEach(r -> r.fail(why));
            wakeAll();
            schedule.offer(this);
        }
    }
}
