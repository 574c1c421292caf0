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
 * @param resident memory in kibibytes
 */
record Vitals(int threads, int descriptors, long resident) {
    /** Threads and descriptors that come and go with the virtual machine's own work. */
    private static final int SLACK = 8;

    static Vitals of(Instance instance) throws IOException {
        Path process = Path.of("/proc", String.valueOf(instance.pid()));
        String[] descriptors = new File(process.toFile(), "fd").list();
        long resident = Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
        int threads = (int) instance.metric("jvm_threads_current");
        return new Vitals(threads, descriptors == null ? 0 : descriptors.length, resident);
    }

    /** Waits until a process holds no more than this again; how long that took. */
    Duration awaitReturn(Instance instance) throws IOException {
        long began = System.nanoTime();
        Vitals now = of(instance);
        while (now.threads > threads + SLACK || now.descriptors > descriptors + SLACK) {
            if (System.nanoTime() - began > Duration.ofMinutes(2).toNanos()) {
                throw new AssertionError("Before: " + this + ", two minutes after: " + now);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            now = of(instance);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
