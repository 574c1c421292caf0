package dev.lectern.http.door;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address by which clients reach the service.
 *
 * @param publicUrl as the owner gave it, with a path of its own perhaps; empty when clients reach it directly
 */
public record Site(Optional<URI> publicUrl) {
    /** Names of characters that mean nothing in HTML, in a cookie's path or in a pattern of a proxy. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/*");

    /** @throws IllegalArgumentException when the address is none that a browser could be given */
    public Site {
        publicUrl.ifPresent(Site::check);
    }

    private static void check(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        boolean plain = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (!web
                || url.getHost() == null
                || !plain
                || !PATH.matcher(url.getRawPath()).matches()) {
            throw new IllegalArgumentException(
                    "A public URL is an address such as https://host.example/lectern, not " + url + ".");
        }
    }

    /** The path under which all is reached, without a slash at its end; empty at the root of its host. */
    public String path() {
        return publicUrl.map(URI::getRawPath).orElse("").replaceFirst("/+$", "");
    }

    /** A path of the service as clients see it. */
    public String at(String path) {
        return path() + path;
    }

    /** The address without a slash at its end; without one that the owner gave, the one that the request was sent to. */
    public String base(Context ctx) {
        return publicUrl
                .map(URI::toString)
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> ctx.scheme() + "://" + ctx.host());
    }
}
