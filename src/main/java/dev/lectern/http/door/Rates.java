package dev.lectern.http.door;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one client may ask: a bucket of a minute's requests for each, filled evenly. Clients not seen for longest are
 * forgotten first; then they begin anew, with a full bucket. A clock that is set back fills nothing and empties nothing.
 * Safe on threads.
 */
public final class Rates {
    private static final int MOST_CLIENTS = 10_000;
    private static final long MINUTE = 60_000;

    private final int aMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    public Rates(int aMinute, Clock clock) {
        this.aMinute = aMinute;
        this.clock = clock;
    }

    /**
     * Takes one request's worth.
     *
     * @return seconds after which the client may ask again, 0 when it may now
     */
    public synchronized int take(String client) {
        if (aMinute == 0) {
            return 0;
        }
        long now = clock.millis();
        Bucket bucket = buckets.getOrDefault(client, new Bucket(aMinute, now)).filled(aMinute, now);
        boolean may = bucket.left() >= 1;
        buckets.put(client, may ? new Bucket(bucket.left() - 1, now) : bucket);
        forget();
        return may ? 0 : (int) Math.ceil((1 - bucket.left()) * MINUTE / aMinute / 1000);
    }

    private void forget() {
        Iterator<String> oldest = buckets.keySet().iterator();
        while (buckets.size() > MOST_CLIENTS && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    /** What is left at a time in milliseconds. */
    private record Bucket(double left, long at) {
        Bucket filled(int aMinute, long now) {
            double more = (double) Math.max(0, now - at) * aMinute / MINUTE;
            return new Bucket(Math.min(aMinute, left + more), now);
        }
    }
}
