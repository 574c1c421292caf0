package dev.lectern.http.action;

import dev.lectern.audio.AudioFormat;
import dev.lectern.http.flow.Later;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.input.Query;
import dev.lectern.http.problem.Problem;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** Gives sound by its key, once its length is known. What it gives never changes. */
public record PlayStored(Studio studio, Formats formats) implements Action {
    /** Its address in the table of routes. */
    public static final String ADDRESS = "/audio/{key}.{ext}";

    /** What its answers tell caches: it never changes. */
    public static final String CACHE = "public, max-age=31536000, immutable";

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    @Override
    public Operation operation() {
        return Operation.giving("Gives finished sound by its key", formats.mediaTypes())
                .failing(404, 412, 416);
    }

    @Override
    public void answer(Context ctx, Query query) {
        AudioFormat format = formats.ofExtension(ctx.pathParam("ext"));
        String key = ctx.pathParam("key");
        if (!KEY.matcher(key).matches()) {
            throw missing();
        }
        Sound sound = studio.stored(key, format).orElseThrow(PlayStored::missing);
        try {
            ctx.res().setHeader("Cache-Control", CACHE);
            if (!Conditions.reading(ctx, SoundReply.validators(key, format))) {
                sound.close();
                return;
            }
        } catch (Problem unmet) {
            sound.close();
            throw unmet;
        }
        long length = sound.length().orElseThrow();
        if (Replies.headOnly(ctx)) {
            SoundReply.fileFields(ctx, key, format);
            SoundReply.fileHead(ctx, format, length);
            sound.close();
        } else {
            Later.answer(ctx, () -> SoundReply.file(ctx, sound, format, length));
        }
    }

    private static Problem missing() {
        return Problem.notFound("There is no finished sound with that key.");
    }
}
