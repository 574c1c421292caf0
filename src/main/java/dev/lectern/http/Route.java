package dev.lectern.http;

import dev.lectern.http.action.Action;
import dev.lectern.http.door.Doors;
import dev.lectern.http.door.Scope;
import dev.lectern.http.input.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of the table of routes.
 *
 * @param method of HTTP; a route for GET takes HEAD too
 * @param path with names in braces
 * @param scope what a token must allow
 * @param action what answers
 */
public record Route(String method, String path, Scope scope, Action action) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    public Route {
        if (!METHODS.contains(method) || !path.startsWith("/")) {
            throw new IllegalArgumentException("No route: " + method + " " + path);
        }
    }

    /** What may stand in the query of a request: what the action takes, and on the feed's routes a token. */
    List<Parameter> parameters() {
        List<Parameter> own = action.operation().parameters();
        return scope == Scope.FEED
                ? Stream.concat(own.stream(), Stream.of(Doors.IN_ADDRESS)).toList()
                : own;
    }
}
