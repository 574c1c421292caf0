package dev.lectern.http.action;

import dev.lectern.audio.AudioFormat;
import dev.lectern.http.flow.JoinedSource;
import dev.lectern.http.flow.MemorySource;
import dev.lectern.http.flow.Outflow;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.problem.Problem;
import dev.lectern.http.range.ByteRange;
import dev.lectern.http.range.ByteRanges;
import dev.lectern.http.range.Selection;
import dev.lectern.http.range.Validators;
import dev.lectern.production.ByteSource;
import dev.lectern.production.Sound;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Answers with sound: as a file once its length is known, as a stream before. */
public final class SoundReply {
    private SoundReply() {}

    /** What the bytes of a narration in a format are known by: the same key gives the same bytes. */
    public static Validators validators(String key, AudioFormat format) {
        return Validators.of(key + "-" + format.extension());
    }

    /** The fields of a file; its preconditions have been weighed. */
    static void fileFields(Context ctx, String key, AudioFormat format) {
        ctx.res().setHeader("ETag", validators(key, format).tag());
        ctx.res().setHeader("Accept-Ranges", "bytes");
    }

    /** The head of a file of so many bytes. */
    static void fileHead(Context ctx, AudioFormat format, long length) {
        ctx.status(200);
        ctx.res().setContentType(format.mediaType());
        ctx.res().setContentLengthLong(length);
    }

    /** The head of a stream. */
    public static void streamHead(Context ctx, AudioFormat format) {
        ctx.res().setHeader("ETag", null);
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.status(200);
        ctx.res().setContentType(format.mediaType());
    }

    /** Sends a stream; to be called where {@link Outflow#start} may be. */
    public static CompletableFuture<Void> stream(Context ctx, Sound sound, AudioFormat format) {
        return sound.begun()
                .thenCompose(begun -> Outflow.start(ctx, sound.live(), () -> streamHead(ctx, format)))
                .whenComplete((done, e) -> sound.close());
    }

    /**
     * Sends a whole file, with its length and true header, as soon as its length is known; to be called where {@link
     * Outflow#start} may be.
     */
    public static CompletableFuture<Void> whole(Context ctx, Sound sound, AudioFormat format) {
        return sound.lengthKnown()
                .thenCompose(length -> Outflow.start(ctx, sound.range(0, length), () -> fileHead(ctx, format, length)))
                .whenComplete((done, e) -> sound.close());
    }

    /**
     * Sends a file or the parts of it that are asked for; to be called where {@link Outflow#start} may be.
     *
     * @throws Problem 416 when nothing of what is asked for lies in the file
     */
    static CompletableFuture<Void> file(Context ctx, Sound sound, AudioFormat format, long length) {
        fileFields(ctx, sound.key(), format);
        Selection selection = selection(ctx, validators(sound.key(), format), length);
        CompletableFuture<Void> sent = switch (selection.kind()) {
            case WHOLE -> Outflow.start(ctx, sound.range(0, length), () -> fileHead(ctx, format, length));
            case PARTS -> parts(ctx, sound, format, length, selection.ranges());
            case UNSATISFIABLE -> {
                ctx.res().setHeader("ETag", null);
                yield CompletableFuture.failedFuture(
                        Problem.of(416, "The file has " + length + " bytes; ask for a range within them.")
                                .with("Content-Range", "bytes */" + length));
            }
        };
        return sent.whenComplete((done, e) -> sound.close());
    }

    /** Ranges count for GET alone (RFC 9110, 14.2), and only while they are meant for these bytes. */
    private static Selection selection(Context ctx, Validators validators, long length) {
        List<String> lines = java.util.Collections.list(ctx.req().getHeaders("Range"));
        boolean asked = lines.size() == 1
                && !Replies.headOnly(ctx)
                && Conditions.of(ctx).rangeHolds(validators);
        return asked ? ByteRanges.select(lines.get(0), length) : Selection.WHOLE;
    }

    private static CompletableFuture<Void> parts(
            Context ctx, Sound sound, AudioFormat format, long length, List<ByteRange> ranges) {
        if (ranges.size() == 1) {
            ByteRange range = ranges.get(0);
            return Outflow.start(ctx, sound.range(range.from(), range.to()), () -> {
                ctx.status(206);
                ctx.res().setContentType(format.mediaType());
                ctx.res().setHeader("Content-Range", range.contentRange(length));
                ctx.res().setContentLengthLong(range.length());
            });
        }
        String boundary = "lectern-" + sound.key().substring(0, 24);
        List<Supplier<ByteSource>> pieces = new ArrayList<>();
        long total = 0;
        for (ByteRange range : ranges) {
            byte[] head = ascii("\r\n--" + boundary + "\r\nContent-Type: " + format.mediaType() + "\r\nContent-Range: "
                    + range.contentRange(length) + "\r\n\r\n");
            pieces.add(() -> new MemorySource(head));
            pieces.add(() -> sound.range(range.from(), range.to()));
            total += head.length + range.length();
        }
        byte[] end = ascii("\r\n--" + boundary + "--\r\n");
        pieces.add(() -> new MemorySource(end));
        long bytes = total + end.length;
        return Outflow.start(ctx, new JoinedSource(pieces), () -> {
            ctx.status(206);
            ctx.res().setContentType("multipart/byteranges; boundary=" + boundary);
            ctx.res().setContentLengthLong(bytes);
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
