package dev.lectern.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a service that has little to do small: heap that is not needed goes back to the system. The virtual machine lets
 * these flags be set while it runs; see "java -XX:+PrintFlagsFinal", where they are called manageable.
 */
final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

    /** Per cent of the heap that may stay free after a collection: of a service at rest, and of a busy one. */
    private static final int AT_REST = 30;

    private static final int BUSY = 90;

    private static boolean busy;

    private Memory() {}

    /** A busy service keeps the room that it would take again at once: a heap that comes and goes is never of one size. */
    static synchronized void busy() {
        if (!busy) {
            busy = true;
            leaveFree();
        }
    }

    /**
     * A service at rest has no use for that room.
     *
     * @param bytes of heap that may stay without a collection now
     */
    static synchronized void atRest(long bytes) {
        if (busy) {
            busy = false;
            leaveFree();
            if (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() > bytes) {
                collect();
            }
        }
    }

    /** Gives memory back if more than so many bytes of the heap are in use. */
    static void giveBackBeyond(long bytes) {
        if (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() > bytes) {
            giveBack();
        }
    }

    /**
     * Lets the virtual machine give memory back whenever there is nothing to do, and gives back what starting took, unless the
     * service is busy by now.
     */
    static synchronized void giveBack() {
        leaveFree();
        set("G1PeriodicGCInterval", 60_000);
        if (!busy) {
            collect();
        }
    }

    private static void leaveFree() {
        set("MinHeapFreeRatio", 10); // the other may not be less
        set("MaxHeapFreeRatio", busy ? BUSY : AT_REST);
    }

    private static void set(String flag, int value) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).setVMOption(flag, String.valueOf(value));
        } catch (IllegalArgumentException unknown) {
            LOG.debug("This virtual machine has no flag {} to set; memory stays as it is.", flag);
        }
    }

    /** Collects all garbage, which stops everything for some tens of milliseconds. */
    static void collect() {
        System.gc();
        trimNative();
    }

    /** What the compiler has taken of the C library's heap and no longer uses, which glibc would keep. */
    private static void trimNative() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException | RuntimeException unknown) {
            LOG.debug("This virtual machine cannot trim the C library's heap; it stays as it is.");
        }
    }
}
