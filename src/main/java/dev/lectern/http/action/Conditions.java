package dev.lectern.http.action;

import dev.lectern.http.flow.Replies;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.range.Preconditions;
import dev.lectern.http.range.Validators;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The conditions that a request sets, answered. */
final class Conditions {
    private Conditions() {}

    static Preconditions of(Context ctx) {
        return new Preconditions(
                field(ctx, "If-Match"),
                field(ctx, "If-Unmodified-Since"),
                field(ctx, "If-None-Match"),
                field(ctx, "If-Modified-Since"),
                field(ctx, "If-Range"));
    }

    /**
     * Whether a read goes on; otherwise 304 has been answered.
     *
     * @throws Problem 412 when a condition fails
     */
    static boolean reading(Context ctx, Validators current) {
        ctx.res().setHeader("ETag", current.tag());
        return switch (of(ctx).weigh(Optional.of(current), true)) {
            case PROCEED -> true;
            case NOT_MODIFIED -> {
                Replies.empty(ctx, 304);
                yield false;
            }
            case FAILED -> throw failed();
        };
    }

    /** @throws Problem 412 when a write is meant for another state */
    static void writing(Context ctx, Optional<Validators> current) {
        if (of(ctx).weigh(current, false) == Preconditions.Verdict.FAILED) {
            throw failed();
        }
    }

    /** A field that came on several lines is one list. */
    static Optional<String> field(Context ctx, String name) {
        List<String> lines = Collections.list(ctx.req().getHeaders(name));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private static Problem failed() {
        return Problem.of(412, "It has changed since you last read it; read it again.");
    }
}
