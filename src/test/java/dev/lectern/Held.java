package dev.lectern;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What this process holds at a moment.
 *
 * @param threads that live, those of the server's pool aside, whose number has a bound of its own
 * @param descriptors that are open
 */
public record Held(int threads, long descriptors) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Threads and descriptors that come and go with the virtual machine's own work. */
    private static final int SLACK = 12;

    /** As it is now. */
    public static Held now() {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Held(living(), system.getOpenFileDescriptorCount());
    }

    private static int living() {
        int count = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            count += thread == null || thread.getThreadName().startsWith("http-") ? 0 : 1;
        }
        return count;
    }

    /** Waits until no more is held than at this moment and the threads of a name have nothing to do. */
    public void awaitReturn(String threadNames) {
        until(() -> now().threads() <= threads + SLACK && now().descriptors() <= descriptors + SLACK, this::compared);
        until(() -> idle(threadNames), () -> "threads " + threadNames + "* are still at work");
    }

    private String compared() {
        return "held before: " + this + ", now: " + now();
    }

    /** Whether the threads of a name use less than a tenth of one core for a while. */
    private static boolean idle(String names) {
        long before = cpu(names);
        long began = System.nanoTime();
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        return cpu(names) - before < (System.nanoTime() - began) / 10;
    }

    private static long cpu(String names) {
        long sum = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(names)) {
                sum += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return sum;
    }

    /** Waits until something is so. */
    public static void until(BooleanSupplier so) {
        until(so, () -> "It has not come to be so.");
    }

    private static void until(BooleanSupplier so, java.util.function.Supplier<String> otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
