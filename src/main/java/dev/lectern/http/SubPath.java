package dev.lectern.http;

import dev.lectern.http.door.Site;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes the path of the public address off. Some proxies do that themselves and some do not, and whoever asks on the
 * machine itself follows links that begin with it: both ways are understood.
 */
final class SubPath extends Handler.Wrapper {
    private final String path;

    /** @param routes whose own paths keep their meaning: a path that begins like one of them is left as it is */
    SubPath(Site site, List<Route> routes) {
        String first = first(site.path());
        boolean taken = routes.stream().anyMatch(route -> first(route.path()).equals(first));
        this.path = taken ? "" : site.path();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        String asked = uri.getPath();
        if (path.isEmpty() || asked == null || !(asked.equals(path) || asked.startsWith(path + "/"))) {
            return super.handle(request, response, callback);
        }
        String rest = asked.length() == path.length() ? "/" : asked.substring(path.length());
        Optional<HttpURI> below = below(uri, rest);
        if (below.isEmpty()) {
            return super.handle(request, response, callback);
        }
        HttpURI inside = below.get();
        return super.handle(
                new Request.Wrapper(request) {
                    @Override
                    public HttpURI getHttpURI() {
                        return inside;
                    }
                },
                response,
                callback);
    }

    /** The address without the path in front; empty where steps upwards lead out of it, as in {@code /lectern/../api}. */
    private static Optional<HttpURI> below(HttpURI uri, String rest) {
        try {
            return Optional.of(HttpURI.build(uri).path(rest).asImmutable());
        } catch (IllegalArgumentException leadsOut) {
            return Optional.empty();
        }
    }

    /** The name between a path's first two slashes. */
    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
