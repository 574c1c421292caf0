package dev.lectern.production;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works on what next: the most urgent level first, and within a level one piece of work a production in turn, so that
 * a book delays a short text by one passage at most. It is also the one lock under which all state of productions
 * changes; nothing slow is done under it, and callbacks run when it has been left.
 */
final class Schedule {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private final Map<Level, Set<Production>> ready = new EnumMap<>(Level.class);
    private final Queue<Runnable> afterwards = new ConcurrentLinkedQueue<>();
    private boolean stopped;

    Schedule() {
        for (Level level : Level.values()) {
            ready.put(level, new LinkedHashSet<>());
        }
    }

    /** Acts under the lock, then runs what was put off. */
    <T> T locked(Supplier<T> act) {
        try {
            synchronized (this) {
                return act.get();
            }
        } finally {
            runAfterwards();
        }
    }

    /** Acts under the lock, then runs what was put off. */
    void change(Runnable act) {
        locked(() -> {
            act.run();
            return true;
        });
    }

    /** Puts something off until the lock has been left. */
    void afterwards(Runnable act) {
        afterwards.add(act);
    }

    private void runAfterwards() {
        if (Thread.holdsLock(this)) {
            return;
        }
        for (Runnable act = afterwards.poll(); act != null; act = afterwards.poll()) {
            try {
                act.run();
            } catch (RuntimeException e) {
                LOG.error("A callback failed; the others are still called.", e);
            }
        }
    }

    /** Looks again at what a production has to do. Under the lock. */
    void offer(Production production) {
        Optional<Task> task = production.pick();
        for (Map.Entry<Level, Set<Production>> entry : ready.entrySet()) {
            boolean here = task.isPresent() && task.get().level() == entry.getKey();
            if (here ? entry.getValue().add(production) : entry.getValue().remove(production)) {
                notifyAll();
            }
        }
    }

    /**
     * Waits for work; empty when the studio stops.
     *
     * @param least what is less urgent is left to others
     */
    Optional<Task> take(Level least) throws InterruptedException {
        synchronized (this) {
            Optional<Task> task = next(least);
            while (task.isEmpty() && !stopped) {
                wait();
                task = next(least);
            }
            return stopped ? Optional.empty() : task;
        }
    }

    private Optional<Task> next(Level least) {
        for (Level level : EnumSet.range(Level.INTERACTIVE, least)) {
            Set<Production> waiting = ready.getOrDefault(level, Set.of());
            while (!waiting.isEmpty()) {
                Production production = first(waiting);
                Optional<Task> task = production.pick();
                if (task.isPresent() && task.get().level().compareTo(level) <= 0) {
                    production.begin(task.get());
                    offer(production);
                    return task;
                }
                offer(production);
            }
        }
        return Optional.empty();
    }

    private static Production first(Set<Production> waiting) {
        Iterator<Production> each = waiting.iterator();
        Production production = each.next();
        each.remove();
        return production;
    }

    /** How many productions have work that nobody does yet. */
    synchronized int waiting() {
        return ready.values().stream().mapToInt(Set::size).sum();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean stopped() {
        return stopped;
    }
}
