package dev.lectern.http;

import dev.lectern.http.door.BrowserRules;
import dev.lectern.http.door.Doors;
import dev.lectern.http.problem.Problem;
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

    Gate(Doors doors, Meters meters, Audit audit) {
        this.doors = doors;
        this.meters = meters;
        this.audit = audit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        meters.follow(request, response);
        audit.follow(request, response);
        BrowserRules.FIELDS.forEach(response.getHeaders()::put);
        try {
            doors.check(request);
        } catch (Problem problem) {
            request.setAttribute(PROBLEM, problem);
            Response.writeError(request, response, callback, problem.status());
            return true;
        }
        return super.handle(request, response, callback);
    }
}
