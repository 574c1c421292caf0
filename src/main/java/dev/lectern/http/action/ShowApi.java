package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.input.Query;
import dev.lectern.http.page.Pages;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** Shows people what the API is. */
public record ShowApi(Supplier<ObjectNode> description, Pages pages) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Shows the API on a page", "text/html");
    }

    @Override
    public void answer(Context ctx, Query query) {
        Documents.text(ctx, "text/html", pages.api(description.get()));
    }
}
