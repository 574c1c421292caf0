package dev.lectern.http;

import dev.lectern.http.door.BrowserRules;
import dev.lectern.http.door.Doors;
import dev.lectern.http.input.Inflow;
import dev.lectern.http.problem.Problem;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What every request passes first, whatever its path: the doors that need no route. */
final class Gate extends Handler.Wrapper {
    /** Request attribute under which the error handler finds what is to be said. */
    static final String PROBLEM = "dev.lectern.problem";

    private final Doors doors;
    private final Meters meters;
    private final Audit audit;
    private final Allowed allowed;
    private final Duration arrival;

    Gate(Doors doors, Meters meters, Audit audit, Allowed allowed, Duration arrival) {
        this.doors = doors;
        this.meters = meters;
        this.audit = audit;
        this.allowed = allowed;
        this.arrival = arrival;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        meters.follow(request, response);
        audit.follow(request, response);
        request.setAttribute(Inflow.WITHIN, arrival);
        BrowserRules.FIELDS.forEach(response.getHeaders()::put);
        try {
            doors.check(request);
        } catch (Problem refused) {
            Problem problem = refused.status() == 405 ? methods(request) : refused;
            request.setAttribute(PROBLEM, problem);
            Remainder.take(request);
            Response.writeError(request, response, callback, problem.status());
            return true;
        }
        return super.handle(request, response, callback);
    }

    private Problem methods(Request request) {
        String known = allowed.at(request.getHttpURI().getCanonicalPath());
        return known.isEmpty()
                ? Problem.notFound("There is nothing at this address.")
                : Problem.of(405, "This address does not take that method; it takes " + known + ".")
                        .with("Allow", known);
    }
}
