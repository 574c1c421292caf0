package dev.lectern.http.action;

import dev.lectern.http.door.Doors;
import dev.lectern.http.door.SignIns;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Body;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;
import java.util.List;

/** Lets a browser in: a token that is known becomes a cookie that no script can read and no other site can send. */
public record SignIn(Doors doors, SignIns signIns, Site site) implements Action {
    private static final List<Parameter> FIELDS = List.of(Parameter.text("token", "The token."));

    @Override
    public Operation operation() {
        return Operation.giving("Signs a browser in")
                .reading(Body.FORM)
                .holding(FIELDS)
                .status(303)
                .failing(401);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Body.take(ctx, List.of(Body.FORM), body -> {
            String token = body.form(FIELDS).get("token").orElse("").strip();
            if (!doors.knows(token)) {
                throw Problem.of(401, "This token is not known here or was taken back; ask for another.");
            }
            ctx.res().setHeader("Set-Cookie", signIns.begin(token));
            ctx.res().setHeader("Location", site.at("/"));
            ctx.res().setHeader("Cache-Control", "no-store");
            Replies.empty(ctx, 303);
        });
    }
}
