package dev.lectern.http;

import dev.lectern.http.door.Clients;
import dev.lectern.http.door.Doors;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line in the log for each write and each refused door: who, what, and how it ended. Of the address only the path is
 * written: a query may hold a text.
 */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("dev.lectern.audit");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 429);
    private static final int LONGEST = 200;

    private final Clients clients;

    Audit(Clients clients) {
        this.clients = clients;
    }

    /** Follows a request to its end. */
    void follow(Request request, Response response) {
        Request.addCompletionListener(request, failure -> {
            int status = response.getStatus();
            if (REFUSED.contains(status)) {
                tell("refused", request, status);
            } else if (!READING.contains(request.getMethod())) {
                tell(status < 400 ? "done" : "not done", request, status);
            }
        });
    }

    private void tell(String what, Request request, int status) {
        Object token = request.getAttribute(Doors.TOKEN);
        LOG.info(
                "{}: {} {} {} for {}{}",
                what,
                plain(request.getMethod()),
                plain(String.valueOf(request.getHttpURI().getPath())),
                status,
                clients.address(request),
                token == null ? "" : " by token " + token);
    }

    /** Printable ASCII, not too much of it. */
    private static String plain(String value) {
        String shown = value.replaceAll("[^!-~]", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
    }
}
