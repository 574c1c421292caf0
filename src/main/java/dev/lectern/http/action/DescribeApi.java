package dev.lectern.http.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.http.input.Query;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** Describes the API for programs. */
public record DescribeApi(Supplier<ObjectNode> description) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Describes the API (OpenAPI 3.1)", "application/json");
    }

    @Override
    public void answer(Context ctx, Query query) {
        Documents.json(ctx, description.get());
    }
}
