package dev.lectern.http;

import java.time.Duration;
import java.util.Set;

/**
 * What one client may cost.
 *
 * @param requestsAMinute from one address, or one network (/64) of IPv6, spread evenly; 0 for any number. Clients on this
 *     machine are not counted
 * @param proxies addresses of the proxies that are believed when they tell for whom they ask
 * @param headerBytes that a request's line and header may have
 * @param idle how long a connection may be silent while a request arrives or between requests
 * @param arrival how long a request's header, and then its body, may take to arrive
 * @param signedIn how long a browser stays signed in without asking for a page
 */
public record Limits(
        int requestsAMinute, Set<String> proxies, int headerBytes, Duration idle, Duration arrival, Duration signedIn) {
    /** Twenty requests a second, no proxy, 16 KiB, half a minute, two minutes, thirty days. */
    public static final Limits STANDARD =
            new Limits(1200, Set.of(), 16 * 1024, Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofDays(30));

    public Limits {
        proxies = Set.copyOf(proxies);
        if (requestsAMinute < 0
                || headerBytes < 1024
                || idle.toMillis() < 1
                || arrival.toMillis() < 1
                || signedIn.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "A client has a rate of 0 or more, a header of a kibibyte at least, and some time.");
        }
    }
}
