package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleFolder;
import dev.lectern.audio.AudioFormat;
import dev.lectern.http.door.Site;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Parameter;
import dev.lectern.http.input.Query;
import dev.lectern.narration.Narration;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Gives an article's sound. */
public record PlayArticle(ArticleFolder articles, Narrations narrations, Studio studio, Formats formats, Site site)
        implements Action {
    /** Its address in the table of routes. */
    public static final String ADDRESS = "/api/articles/{id}/audio.{ext}";

    /** What its answers tell caches: ask whether it is still the same. */
    public static final String CACHE = "no-cache";

    /** How long a request for a range waits for the length, without holding a thread. */
    private static final long PATIENCE_MILLIS = 1000;

    @Override
    public Operation operation() {
        return Operation.giving("Gives an article as sound", formats.mediaTypes())
                .taking(Narrations.PARAMETERS)
                .taking(List.of(Parameter.flag("download", "To be stored under a good name.")))
                .failing(404, 412, 416, 422, 429, 507);
    }

    @Override
    public void answer(Context ctx, Query query) {
        AudioFormat format = formats.ofExtension(ctx.pathParam("ext"));
        Article article = ArticleIds.article(ctx, articles);
        Narration narration = narrations.of(article, query);
        ctx.res().setHeader("Cache-Control", CACHE);
        if (!Conditions.reading(ctx, SoundReply.validators(narration.key(), format))) {
            return;
        }
        ctx.res().setHeader("ETag", null);
        if (query.flag("download")) {
            ctx.res()
                    .setHeader(
                            "Content-Disposition",
                            FileName.attachment(article.title(), article.id(), format.extension()));
        }
        if (Replies.headOnly(ctx)) {
            head(ctx, narration, format);
        } else {
            Sound sound = studio.sound(narration, format, Studio.Priority.INTERACTIVE);
            Later.answer(ctx, () -> send(ctx, sound, format));
        }
    }

    /** What is known; nothing is started. */
    private void head(Context ctx, Narration narration, AudioFormat format) {
        OptionalLong length = studio.length(narration, format);
        if (length.isPresent()) {
            located(ctx, narration.key(), format, site);
            SoundReply.fileFields(ctx, narration.key(), format);
            SoundReply.fileHead(ctx, format, length.getAsLong());
        } else {
            SoundReply.streamHead(ctx, format);
            Replies.headOfUnknownLength(ctx);
        }
    }

    private CompletableFuture<Void> send(Context ctx, Sound sound, AudioFormat format) {
        boolean known = sound.length().isPresent();
        return !known && ctx.req().getHeader("Range") == null
                ? SoundReply.stream(ctx, sound, format)
                : send(ctx, sound, format, site, PATIENCE_MILLIS);
    }

    /** Sends a file when its length is known in time, a stream when it is not. */
    static CompletableFuture<Void> send(Context ctx, Sound sound, AudioFormat format, Site site, long patienceMillis) {
        if (sound.length().isPresent()) {
            return file(ctx, sound, format, site, sound.length().getAsLong());
        }
        return sound.lengthKnown()
                .copy()
                .completeOnTimeout(-1L, patienceMillis, TimeUnit.MILLISECONDS)
                .whenComplete((length, failure) -> {
                    if (failure != null) {
                        sound.close();
                    }
                })
                .thenCompose(length ->
                        length < 0 ? SoundReply.stream(ctx, sound, format) : file(ctx, sound, format, site, length));
    }

    /** The length can be known before it is known that there is anything to be heard, and that is waited for. */
    private static CompletableFuture<Void> file(Context ctx, Sound sound, AudioFormat format, Site site, long length) {
        return sound.begun()
                .whenComplete((begun, failure) -> {
                    if (failure != null) {
                        sound.close();
                    }
                })
                .thenCompose(begun -> {
                    located(ctx, sound.key(), format, site);
                    return SoundReply.file(ctx, sound, format, length);
                });
    }

    private static void located(Context ctx, String key, AudioFormat format, Site site) {
        ctx.res().setHeader("Content-Location", location(site, key, format));
    }

    /** Where the same bytes are found for ever. */
    public static String location(Site site, String key, AudioFormat format) {
        return site.at("/audio/") + key + "." + format.extension();
    }
}
