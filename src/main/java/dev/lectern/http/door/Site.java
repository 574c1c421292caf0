package dev.lectern.http.door;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/**
 * The address by which clients reach the service.
 *
 * @param publicUrl as the owner gave it, with a path of its own perhaps; empty when clients reach it directly
 */
public record Site(Optional<URI> publicUrl) {
    /** The address without a slash at its end; without one that the owner gave, the one that the request was sent to. */
    public String base(Context ctx) {
        return publicUrl
                .map(URI::toString)
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> ctx.scheme() + "://" + ctx.host());
    }
}
