package dev.lectern.http.action;

import io.javalin.http.Context;

/** Opens an answer to other sites' players; everything else is for our own pages. */
final class Openly {
    private Openly() {}

    /** Pages of other sites may play or show it (W3C Fetch, {@code Cross-Origin-Resource-Policy}). */
    static void shown(Context ctx) {
        ctx.res().setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Scripts of other sites may read it, without any sign-in of ours: CORS without credentials. */
    static void read(Context ctx) {
        shown(ctx);
        ctx.res().setHeader("Access-Control-Allow-Origin", "*");
    }
}
