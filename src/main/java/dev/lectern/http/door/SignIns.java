package dev.lectern.http.door;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a browser stays signed in: its cookie ends when no page has been asked for with it for some time, and each page
 * that is shown begins that time anew. The cookie holds a token; taking that back ends it at once.
 *
 * @param site where browsers reach the service
 * @param idle how long a cookie lasts without use
 */
public record SignIns(Site site, Duration idle) {
    /** What gives a browser its cookie: no script can read it and no other site can send it. */
    public String begin(String token) {
        return cookie(token, idle.toSeconds());
    }

    /** What takes it away. */
    public String end() {
        return cookie("", 0);
    }

    /** Lasts as long again for a browser that has just been let in to a page by its cookie. */
    public void goOn(Context ctx) {
        boolean page = Optional.ofNullable(ctx.req().getHeader("Accept"))
                .filter(accepted -> accepted.contains("text/html"))
                .isPresent();
        String token = ctx.cookie(Doors.COOKIE);
        boolean byCookie =
                ctx.req().getHeader("Authorization") == null && ctx.req().getAttribute(Doors.TOKEN) != null;
        if (page && byCookie && token != null) {
            ctx.res().setHeader("Set-Cookie", begin(token));
        }
    }

    private String cookie(String value, long seconds) {
        boolean tls = site.publicUrl()
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent();
        return Doors.COOKIE + "=" + value + "; Path=" + site.at("/") + "; Max-Age=" + seconds
                + "; HttpOnly; SameSite=Strict" + (tls ? "; Secure" : "");
    }
}
