package dev.lectern.http.action;

import dev.lectern.http.input.Query;
import dev.lectern.http.page.Asset;
import dev.lectern.http.page.Assets;
import dev.lectern.http.problem.Problem;
import io.javalin.http.Context;

/** Gives a file that belongs to the pages. */
public record GetAsset(Assets assets) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives a file of the pages", "*/*").failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Asset asset = assets.find(ctx.pathParam("path")).orElseThrow(() -> Problem.notFound("There is no such file."));
        Documents.bytes(ctx, asset.contentType(), asset.bytes());
    }
}
