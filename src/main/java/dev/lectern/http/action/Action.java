package dev.lectern.http.action;

import dev.lectern.http.input.Query;
import io.javalin.http.Context;

/** One thing that a client can ask for. One instance serves all threads. */
public interface Action {
    /** What it takes and gives, for the description of the API; other parameters than these are refused. */
    Operation operation();

    /**
     * Answers a request; HEAD like GET, without the body.
     *
     * @param query its parameters, checked against {@link #operation}
     * @throws dev.lectern.http.problem.Problem where the answer is a problem
     */
    void answer(Context ctx, Query query) throws Exception;
}
