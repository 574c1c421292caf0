package dev.lectern.http.action;

import dev.lectern.http.input.Query;
import dev.lectern.publish.Cover;
import io.javalin.http.Context;

/** Gives the picture that podcast apps show. */
public record GiveCover() implements Action {
    @Override
    public Operation operation() {
        return Operation.giving("Gives the feed's picture", Cover.MEDIA_TYPE);
    }

    @Override
    public void answer(Context ctx, Query query) {
        Openly.shown(ctx);
        Documents.bytes(ctx, Cover.MEDIA_TYPE, Cover.png());
    }
}
