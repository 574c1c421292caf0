package dev.lectern.app;

import java.util.concurrent.TimeUnit;

/** How much of the old objects may be garbage, as far as one can know from outside, and whether it is time to collect it. */
final class OldGarbage {
    /** Bytes beyond what was in use after the last collection. */
    static final long MUCH = 64L << 20;

    /** Nobody has asked for anything for so long; a collection stops everything for some tens of milliseconds. */
    static final long QUIET_MILLIS = 100;

    /** After so long it is no longer waited for a quiet moment. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private long least = Long.MAX_VALUE;
    private long muchSince = Long.MIN_VALUE;

    /**
     * @param used bytes of old objects, garbage or not
     * @param quietMillis for how long the service has had nobody to answer
     * @param now by {@link System#nanoTime}
     */
    boolean due(long used, long quietMillis, long now) {
        least = Math.min(least, used);
        if (used - least < MUCH) {
            muchSince = Long.MIN_VALUE;
            return false;
        }
        if (muchSince == Long.MIN_VALUE) {
            muchSince = now;
        }
        return quietMillis >= QUIET_MILLIS || now - muchSince >= PATIENCE_NANOS;
    }

    /** Begins anew: what is in use now is taken to be needed. */
    void collected(long used) {
        least = used;
        muchSince = Long.MIN_VALUE;
    }
}
