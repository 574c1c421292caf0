package dev.lectern.http.action;

import dev.lectern.article.ArticleFolder;
import dev.lectern.audio.AudioFormat;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.narration.Narration;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.publish.Extents;
import io.javalin.http.Context;

/**
 * Gives an episode of the feed: an article in its own voice at natural speed as MP3. Podcast apps ask for the length before
 * they play and for ranges while they do, so the answer is a file's from the first request on.
 */
public record PlayEpisode(ArticleFolder articles, Narrations narrations, Studio studio, Extents extents, Site site)
        implements Action {
    /** How long a request waits for the length; a voice that must speak first can take longer, and is streamed. */
    private static final long PATIENCE_MILLIS = 10_000;

    @Override
    public Operation operation() {
        return Operation.giving("Gives an episode of the feed", extents.format().mediaType())
                .failing(404, 412, 416, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        AudioFormat format = extents.format();
        Narration narration = narrations.of(ArticleIds.article(ctx, articles), query);
        Openly.shown(ctx);
        ctx.res().setHeader("Cache-Control", "no-cache");
        if (!Conditions.reading(ctx, SoundReply.validators(narration.key(), format))) {
            return;
        }
        ctx.res().setHeader("ETag", null);
        if (Replies.headOnly(ctx)) {
            Later.answer(
                    ctx,
                    () -> extents.of(narration).thenAccept(extent -> {
                        SoundReply.fileFields(ctx, narration.key(), format);
                        SoundReply.fileHead(ctx, format, extent.bytes());
                    }));
        } else {
            Sound sound = studio.sound(narration, format, Studio.Priority.INTERACTIVE);
            Later.answer(ctx, () -> PlayArticle.send(ctx, sound, format, site, PATIENCE_MILLIS));
        }
    }
}
