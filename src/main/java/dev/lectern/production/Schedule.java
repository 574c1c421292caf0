package dev.lectern.production;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /** How long a first sound is given way to; one that takes longer waits for something else than a processor. */
    static final long GIVE_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<Level, Set<Production>> ready = new EnumMap<>(Level.class);
    private final Queue<Runnable> afterwards = new ConcurrentLinkedQueue<>();
    private final Set<Waiter> idle = new LinkedHashSet<>();

    /** Those that are worked on for someone who waits for a first sound, and until when others give way to them. */
    private final Map<Production, Long> urgent = new HashMap<>();

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
        Optional<Task> task = production.agenda().pick();
        for (Map.Entry<Level, Set<Production>> entry : ready.entrySet()) {
            boolean here = task.isPresent() && task.get().level() == entry.getKey();
            if (!here) {
                entry.getValue().remove(production);
            } else if (entry.getValue().add(production)) {
                callOne(entry.getKey());
            }
        }
    }

    /**
     * Calls one of those who wait for work, and he who does least else. Not all of them: on a small machine they would
     * take the processor from each other just when someone waits for a first sound.
     */
    private void callOne(Level level) {
        idle.stream()
                .filter(waiter -> waiter.least.compareTo(level) >= 0)
                .min(Comparator.comparing(waiter -> waiter.least))
                .ifPresent(waiter -> {
                    idle.remove(waiter);
                    waiter.call();
                });
    }

    /**
     * Waits for work; empty when the studio stops.
     *
     * @param least what is less urgent is left to others
     */
    Optional<Task> take(Level least) throws InterruptedException {
        while (true) {
            Waiter waiter = new Waiter(least);
            synchronized (this) {
                Optional<Task> task = stopped ? Optional.empty() : next(least);
                if (stopped || task.isPresent()) {
                    return task;
                }
                idle.add(waiter);
            }
            try {
                waiter.await();
            } catch (InterruptedException e) {
                leave(waiter);
                throw e;
            }
        }
    }

    /** One who was called and will not come has another called in his place. */
    private synchronized void leave(Waiter waiter) {
        if (!idle.remove(waiter)) {
            for (Level level : EnumSet.range(Level.INTERACTIVE, waiter.least)) {
                if (!ready.getOrDefault(level, Set.of()).isEmpty()) {
                    callOne(level);
                }
            }
        }
    }

    /** Someone who waits for work. */
    private static final class Waiter {
        private final Level least;
        private final Semaphore called = new Semaphore(0);

        Waiter(Level least) {
            this.least = least;
        }

        void call() {
            called.release();
        }

        void await() throws InterruptedException {
            called.acquire();
        }
    }

    private Optional<Task> next(Level least) {
        for (Level level : EnumSet.range(Level.INTERACTIVE, least)) {
            Set<Production> waiting = ready.getOrDefault(level, Set.of());
            while (!waiting.isEmpty()) {
                Production production = first(waiting);
                Optional<Task> task = production.agenda().pick();
                if (task.isPresent() && task.get().level().compareTo(level) <= 0) {
                    production.agenda().begin(task.get());
                    if (task.get().level() == Level.INTERACTIVE) {
                        urgent.put(production, System.nanoTime() + GIVE_WAY_NANOS);
                    }
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

    /**
     * Leaves the processor, in the middle of a piece of work, to those who make a first sound for someone else. On a small
     * machine it would come later otherwise. Without the lock.
     */
    void giveWay(Production mine) {
        try {
            synchronized (this) {
                long left = wayNanos(mine);
                while (left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                    left = wayNanos(mine);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long wayNanos(Production mine) {
        long now = System.nanoTime();
        return urgent.containsKey(mine)
                ? 0
                : urgent.values().stream().mapToLong(until -> until - now).max().orElse(0);
    }

    /** Nobody waits for a first sound of this production any more. */
    synchronized void calm(Production production) {
        if (urgent.remove(production) != null) {
            notifyAll();
        }
    }

    /** How many productions have work that nobody does yet. */
    synchronized int waiting() {
        return ready.values().stream().mapToInt(Set::size).sum();
    }

    synchronized void stop() {
        stopped = true;
        idle.forEach(Waiter::call);
        idle.clear();
    }

    synchronized boolean stopped() {
        return stopped;
    }
}
