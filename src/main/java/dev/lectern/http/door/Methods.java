package dev.lectern.http.door;

import dev.lectern.http.problem.Problem;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/** The methods of HTTP that exist here. TRACE gives header fields back and exists nowhere. */
final class Methods {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private Methods() {}

    /** @throws Problem 405 for another method, 400 for one that hides behind another */
    static void check(Request request) {
        if (!KNOWN.contains(request.getMethod())) {
            throw Problem.of(405, "That method is not taken here.");
        }
        if (request.getHeaders().contains("X-HTTP-Method-Override")) {
            throw Problem.of(400, "Send the method that you mean; X-HTTP-Method-Override is not taken here.");
        }
    }
}
