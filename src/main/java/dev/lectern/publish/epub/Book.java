package dev.lectern.publish.epub;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.production.ByteSource;
import dev.lectern.production.ProductionException;
import dev.lectern.production.ProductionException.Reason;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.publish.Cover;
import dev.lectern.timing.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * An EPUB 3.3 with Media Overlays, made article by article while it is read. Narrations that are not there yet are made.
 * The same articles give the same bytes.
 */
public final class Book implements ZipParts {
    /** Changes whenever the same articles could give other bytes. */
    public static final String VERSION = "epub-2";

    /** The content type of a book. */
    public static final String MEDIA_TYPE = "application/epub+zip";

    /**
     * An article and how it is read.
     *
     * @param narration empty where its voice is not here: then it stands in the book without sound
     */
    public record Read(Article article, Optional<Narration> narration) {}

    private final Title title;
    private final Studio studio;
    private final AudioFormat mp3;
    private final Iterator<Read> left;
    private final List<Heard> heard = new ArrayList<>();
    private Optional<Sound> making = Optional.empty();
    private boolean listed;
    private boolean closed;

    private Book(Title title, List<Read> articles, Studio studio, AudioFormat mp3) {
        this.title = title;
        this.left = articles.iterator();
        this.studio = studio;
        this.mp3 = mp3;
    }

    /**
     * Begins a book.
     *
     * @param articles in order, at least one
     * @return its bytes; they fail with a {@link ProductionException} as their cause when an article cannot be made
     */
    public static ByteSource open(Title title, List<Read> articles, Studio studio, AudioFormat mp3) {
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("A book holds at least one article.");
        }
        return new ZipSource(new Book(title, articles, studio, mp3));
    }

    @Override
    public Optional<CompletableFuture<List<ZipEntry>>> next() {
        if (left.hasNext()) {
            boolean first = heard.isEmpty();
            Read read = left.next();
            return Optional.of(chapter(read).thenApply(entries -> first ? begun(entries) : entries));
        }
        boolean done = listed;
        listed = true;
        return done ? Optional.empty() : Optional.of(CompletableFuture.completedFuture(lists()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        release();
    }

    private synchronized void release() {
        making.ifPresent(Sound::close);
        making = Optional.empty();
    }

    /** Holds the sound while it is made; whoever asked for the book may have left before its times were known. */
    private synchronized void hold(Sound sound) {
        making = Optional.of(sound);
        if (closed) {
            release();
        }
    }

    private CompletableFuture<List<ZipEntry>> chapter(Read read) {
        if (read.narration().isEmpty()) {
            return CompletableFuture.completedFuture(silent(read.article()));
        }
        Narration narration = read.narration().get();
        return studio.timeline(narration)
                .thenCompose(timeline -> sound(narration).thenApply(mp3Entry -> aloud(narration, timeline, mp3Entry)))
                .exceptionally(failure -> {
                    if (speechless(failure)) {
                        return silent(read.article());
                    }
                    throw failure instanceof CompletionException e ? e : new CompletionException(failure);
                });
    }

    private static boolean speechless(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ProductionException production && production.reason() == Reason.NOTHING_TO_SPEAK;
    }

    /** The finished file; its checksum stands in front of it, so it is read once before it is sent. */
    private CompletableFuture<ZipEntry> sound(Narration narration) {
        Sound sound = studio.sound(narration, mp3, Studio.Priority.INTERACTIVE);
        hold(sound);
        return sound.whenStored().thenApplyAsync(stored -> {
            release();
            long length = finished(narration).length().orElseThrow();
            long crc = Checksum.of(finished(narration).range(0, length));
            String name = "EPUB/" + narration.article().id() + ".mp3";
            return ZipEntry.stored(name, crc, length, () -> finished(narration).range(0, length));
        });
    }

    private Sound finished(Narration narration) {
        return studio.stored(narration.key(), mp3)
                .orElseThrow(() -> new ProductionException(
                        Reason.OUTDATED,
                        "The article " + narration.article().id()
                                + " has changed while its book was being made; ask for it again."));
    }

    private List<ZipEntry> aloud(Narration narration, Timeline timeline, ZipEntry sound) {
        Article article = narration.article();
        heard.add(new Heard(article, timeline.seconds(), Optional.of(narration.voice())));
        Chapter chapter = new Chapter(article, Optional.of(timeline));
        return List.of(
                ZipEntry.deflated("EPUB/" + article.id() + ".xhtml", chapter.text()),
                ZipEntry.deflated("EPUB/" + article.id() + ".smil", chapter.overlay()),
                sound);
    }

    private List<ZipEntry> silent(Article article) {
        heard.add(new Heard(article, 0, Optional.empty()));
        byte[] text = new Chapter(article, Optional.empty()).text();
        return List.of(ZipEntry.deflated("EPUB/" + article.id() + ".xhtml", text));
    }

    /** EPUB 3.3, section 4.2: the media type comes first and is not compressed. */
    private static List<ZipEntry> begun(List<ZipEntry> chapter) {
        List<ZipEntry> entries = new ArrayList<>();
        entries.add(ZipEntry.stored("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII)));
        entries.add(ZipEntry.deflated("META-INF/container.xml", resource("container.xml")));
        entries.addAll(chapter);
        return entries;
    }

    /** What tells of all articles comes last, when all is known of them. No article is called {@code _nav}; one may be {@code nav}. */
    private List<ZipEntry> lists() {
        return List.of(
                ZipEntry.deflated("EPUB/book.css", resource("book.css")),
                ZipEntry.stored("EPUB/cover.png", Cover.png()),
                ZipEntry.deflated("EPUB/_nav.xhtml", Contents.write(title, heard)),
                ZipEntry.deflated("EPUB/package.opf", PackageDocument.write(title, heard)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Book.class.getResourceAsStream("/publish/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
