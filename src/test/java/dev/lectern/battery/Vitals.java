package dev.lectern.battery;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What a process holds.
 *
 * @param threads of Java
 * @param descriptors that are open
 * @param heap mebibytes that a collection leaves
 */
record Vitals(int threads, int descriptors, int heap) {
    /** Threads and descriptors that come and go with the virtual machine's own work, and mebibytes of what is cached. */
    private static final int SLACK = 8;

    private static final int HEAP_SLACK = 24;

    static Vitals of(Instance instance) throws IOException {
        Path process = Path.of("/proc", String.valueOf(instance.pid()));
        String[] descriptors = new File(process.toFile(), "fd").list();
        int threads = (int) instance.metric("jvm_threads_current");
        instance.collect();
        int heap = (int) (instance.metric("jvm_memory_used_bytes") / (1 << 20));
        return new Vitals(threads, descriptors == null ? 0 : descriptors.length, heap);
    }

    /** Resident memory in kibibytes. */
    static long resident(Instance instance) throws IOException {
        Path status = Path.of("/proc", String.valueOf(instance.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    /** Waits until a process holds no more than this again; how long that took. */
    Duration awaitReturn(Instance instance) throws IOException {
        long began = System.nanoTime();
        Vitals now = of(instance);
        while (now.threads > threads + SLACK || now.descriptors > descriptors + SLACK || now.heap > heap + HEAP_SLACK) {
            if (System.nanoTime() - began > Duration.ofMinutes(2).toNanos()) {
                throw new AssertionError("Before: " + this + ", two minutes after: " + now);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            now = of(instance);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
