package dev.lectern.http.action;

import dev.lectern.http.door.SignIns;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;
import java.util.List;

/** Takes a browser's cookie away. */
public record SignOut(SignIns signIns, Site site) implements Action {
    @Override
    public Operation operation() {
        return new Operation("Signs a browser out", List.of(), List.of(), List.of(), "", 303, List.of(), "", List.of());
    }

    @Override
    public void answer(Context ctx, Query query) {
        ctx.res().setHeader("Set-Cookie", signIns.end());
        ctx.res().setHeader("Location", site.at("/"));
        Replies.empty(ctx, 303);
    }
}
