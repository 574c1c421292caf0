package dev.lectern.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes plainly what of a path was encoded without need, so that doors, short way and routes all see the same path: RFC 3986,
 * 6.2.2.2, calls such addresses equivalent. What means something else when it is decoded, a slash or a per cent sign, stays as
 * it is; dots that would make a step upwards have been refused before.
 */
final class PlainPath extends Handler.Wrapper {
    /** Letters, digits, {@code -}, {@code .}, {@code _} and {@code ~}: the unreserved characters of RFC 3986, 2.3. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE]|3[0-9]|2[DE])", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        String asked = uri.getPath();
        String plain = asked == null ? "" : plain(asked);
        if (asked == null || plain.equals(asked)) {
            return super.handle(request, response, callback);
        }
        HttpURI same = HttpURI.build(uri).path(plain).asImmutable();
        return super.handle(
                new Request.Wrapper(request) {
                    @Override
                    public HttpURI getHttpURI() {
                        return same;
                    }
                },
                response,
                callback);
    }

    static String plain(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        return NEEDLESS.matcher(path)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
