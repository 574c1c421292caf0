package dev.lectern.http.action;

import dev.lectern.audio.AudioFormat;
import dev.lectern.http.flow.Outflow;
import dev.lectern.http.flow.Replies;
import dev.lectern.http.range.Validators;
import dev.lectern.narration.Narration;
import dev.lectern.production.Studio;
import dev.lectern.publish.epub.Book;
import dev.lectern.publish.epub.Title;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Answers with books while they are made. */
public record Books(Studio studio, AudioFormat mp3) {
    /**
     * Sends a book, or its head alone; then nothing is made.
     *
     * @param id the file's name without its end
     */
    void send(Context ctx, Title title, String id, List<Book.Read> articles) {
        ctx.res().setHeader("Cache-Control", "no-cache");
        if (!Conditions.reading(ctx, validators(title, articles))) {
            return;
        }
        ctx.res().setHeader("Content-Disposition", FileName.attachment(title.title(), id, "epub"));
        if (Replies.headOnly(ctx)) {
            head(ctx);
            Replies.headOfUnknownLength(ctx);
        } else {
            ctx.future(() -> Outflow.start(ctx, Book.open(title, articles, studio, mp3), () -> head(ctx)));
        }
    }

    private static void head(Context ctx) {
        ctx.status(200);
        ctx.res().setContentType(Book.MEDIA_TYPE);
    }

    /** The same title, articles and narrations give the same book. */
    private static Validators validators(Title title, List<Book.Read> articles) {
        String inputs = articles.stream()
                .map(read -> read.article().id() + " " + read.article().updated() + " "
                        + read.narration().map(Narration::key).orElse(""))
                .collect(Collectors.joining("\n", Book.VERSION + "\n" + title + "\n", ""));
        return Documents.validators(inputs.getBytes(StandardCharsets.UTF_8));
    }
}
