package dev.lectern.app;

import java.util.concurrent.TimeUnit;

/** Whether a service is at rest: nobody has asked for anything lately, or what was asked for took next to no memory. */
final class Rest {
    /** How long "lately" is. */
    static final long MILLIS = 20_000;

    private long collections;
    private long since = Long.MIN_VALUE;

    /**
     * @param quietMillis for how long the service has had nobody to answer
     * @param count collections so far of what has become garbage young
     * @param now by {@link System#nanoTime}
     */
    boolean is(long quietMillis, long count, long now) {
        if (count != collections || since == Long.MIN_VALUE) {
            collections = count;
            since = now;
        }
        return quietMillis >= MILLIS || TimeUnit.NANOSECONDS.toMillis(now - since) >= MILLIS;
    }
}
