package dev.lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Watches over a heap of its own, with the collector and the size that a service has. */
@Timeout(60)
class HeapWatchTest {
    private static final long MEBIBYTE = 1L << 20;

    @Test
    void aBusyServiceKeepsItsRoomAndOneAtRestGivesItBack() throws Exception {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseG1GC",
                        "-XX:MinHeapSize=8m",
                        "-XX:InitialHeapSize=200m",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watched.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, machine.waitFor(), told);
        List<Long> committed = told.strip()
                .lines()
                .map(Long::valueOf)
                .map(bytes -> bytes / MEBIBYTE)
                .toList();
        assertTrue(committed.get(0) >= 150, "busy, after a collection: " + told);
        assertTrue(committed.get(1) < 96, "at rest: " + told);
    }

    /** The machine that is watched over: tells its heap after a collection in the midst of work, and when it has come to rest. */
    static final class Watched {
        /** What it needs all the time. */
        static final List<byte[]> VOICE =
                Stream.generate(() -> new byte[100_000]).limit(200).toList();

        private Watched() {}

        public static void main(String[] arguments) {
            AtomicLong quiet = new AtomicLong();
            try (HeapWatch watch = HeapWatch.start(quiet::get)) {
                until(() -> mayStayFree() > 70);
                System.gc();
                System.out.println(committed());
                quiet.set(Rest.MILLIS);
                until(() -> committed() < 96 * MEBIBYTE);
                System.out.println(committed());
            }
        }

        private static void until(BooleanSupplier so) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!so.getAsBoolean() && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }

        /** Per cent of the heap, as the virtual machine has it. */
        private static int mayStayFree() {
            return Integer.parseInt(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("MaxHeapFreeRatio")
                    .getValue());
        }

        private static long committed() {
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        }
    }
}
