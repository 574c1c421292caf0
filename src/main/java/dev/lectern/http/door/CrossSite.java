package dev.lectern.http.door;

import dev.lectern.http.problem.Problem;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/**
 * Refuses what another site's page makes a browser send. A browser says where a request comes from in
 * {@code Sec-Fetch-Site} (W3C Fetch Metadata) and {@code Origin} (RFC 6454); programs send neither.
 *
 * @param publicOrigin the service's own origin behind a proxy, where there is one
 */
public record CrossSite(Optional<String> publicOrigin) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** @throws Problem 403 for a request from another site that would change something */
    void check(Request request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        Optional<String> site = Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site"));
        Optional<String> origin = Optional.ofNullable(request.getHeaders().get("Origin"));
        boolean foreignSite = site.filter(from -> !from.equals("same-origin") && !from.equals("none"))
                .isPresent();
        boolean foreignOrigin = origin.filter(from -> !own(from, request)).isPresent();
        if (foreignSite || foreignOrigin) {
            throw Problem.of(403, "Another site's page may not do this; do it from Lectern's own page.");
        }
    }

    private boolean own(String origin, Request request) {
        String host = request.getHeaders().get("Host");
        return origin.equals("http://" + host)
                || origin.equals("https://" + host)
                || publicOrigin.equals(Optional.of(origin));
    }
}
