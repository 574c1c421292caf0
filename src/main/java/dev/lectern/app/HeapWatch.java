package dev.lectern.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps the heap of a busy service from growing. The usual collector, G1, looks at what has become old only when most of the
 * largest heap is full of it, and hours of traffic fill it with what has outlived its use. So that is collected in a quiet
 * moment when there is much of it, or without one when none comes soon. What the heap has taken is given back when the
 * service is at rest, not before: G1 would take it again at once. Other collectors are left to themselves.
 */
final class HeapWatch implements AutoCloseable {
    private static final String OLD = "G1 Old Gen";
    private static final String YOUNG = "G1 Young Generation";
    private static final long FIRST_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 500;

    /** A heap of this size is let be when the service comes to rest. */
    private static final long SMALL = 96L << 20;

    private final LongSupplier quietMillis;
    private final OldGarbage garbage = new OldGarbage();
    private final Rest rest = new Rest();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "lectern-heap");
        daemon.setDaemon(true);
        return daemon;
    });

    private HeapWatch(LongSupplier quietMillis) {
        this.quietMillis = quietMillis;
    }

    /**
     * Begins to watch after a moment, in which the first listener may come.
     *
     * @param quietMillis for how long the service has had nobody to answer
     */
    static HeapWatch start(LongSupplier quietMillis) {
        HeapWatch watch = new HeapWatch(quietMillis);
        // looking cannot fail, so nobody waits for this future
        ScheduledFuture<?> unused = watch.thread.schedule(watch::begin, FIRST_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void begin() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                if (pool.getName().equals(OLD) && collector.getName().equals(YOUNG)) {
                    ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                            () -> look(pool, collector), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    private void look(MemoryPoolMXBean old, GarbageCollectorMXBean young) {
        long quiet = quietMillis.getAsLong();
        long now = System.nanoTime();
        if (rest.is(quiet, young.getCollectionCount(), now)) {
            Memory.atRest(SMALL);
        } else {
            Memory.busy();
        }
        if (garbage.due(old.getUsage().getUsed(), quiet, now)) {
            Memory.collect();
            garbage.collected(old.getUsage().getUsed());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
