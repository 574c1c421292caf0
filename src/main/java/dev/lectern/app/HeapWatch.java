package dev.lectern.app;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps the heap of a busy service small. The usual collector, G1, looks at what has become old only when most of the largest
 * heap is full of it, and hours of traffic fill it with what has outlived its use. So that is collected in a quiet moment
 * when there is much of it, or without one when none comes soon. Other collectors are left to themselves.
 */
final class HeapWatch implements AutoCloseable {
    private static final String OLD = "G1 Old Gen";
    private static final long FIRST_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 500;

    private final LongSupplier quietMillis;
    private final OldGarbage garbage = new OldGarbage();
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
            if (pool.getName().equals(OLD)) {
                ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                        () -> look(pool), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void look(MemoryPoolMXBean old) {
        if (garbage.due(old.getUsage().getUsed(), quietMillis.getAsLong(), System.nanoTime())) {
            Memory.giveSomeBack();
            garbage.collected(old.getUsage().getUsed());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
