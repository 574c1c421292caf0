package dev.lectern.http.action;

import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.http.page.Asset;
import dev.lectern.http.page.Assets;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.range.Validators;
import io.javalin.http.Context;

/** Gives a file that belongs to the pages; by an address that names its edition, for ever. */
public record GetAsset(Assets assets) implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives a file of the pages", "*/*").failing(404);
    }

    @Override
    public void answer(Context ctx, Query query) {
        String path = ctx.pathParam("path");
        Asset asset = assets.find(path).orElseThrow(() -> Problem.notFound("There is no such file."));
        ctx.res().setHeader("Cache-Control", assets.lasting(path) ? PlayStored.CACHE : "no-cache");
        if (Conditions.reading(ctx, Validators.of(assets.edition()))) {
            Replies.bytes(ctx, 200, asset.contentType(), asset.bytes());
        }
    }
}
