package dev.lectern.production;

import dev.lectern.article.Article;
import dev.lectern.audio.AudioFormat;
import dev.lectern.library.OpenFile;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Timeline;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Where narrations are made. Requests for the same narration join one production; nothing here blocks the caller for
 * longer than a look at the disk.
 */
public interface Studio extends AutoCloseable {
    /** What asks, and so how soon it is served. */
    enum Priority {
        /** Someone is waiting for sound. */
        INTERACTIVE,
        /** Made ahead of time; goes on when nobody listens. */
        BACKGROUND
    }

    /** Who wants what of a narration's passages beside their times. */
    enum Wanted {
        NOTHING,
        MP3,
        PCM
    }

    /**
     * A narration's sound, started if need be.
     *
     * @throws ProductionException with BUSY when the queue is full, STOPPING when the service ends
     */
    Sound sound(Narration narration, AudioFormat format, Priority priority);

    /** What is known of a narration's sound; starts nothing. Empty when nothing is stored or being made. */
    Optional<Sound> known(Narration narration, AudioFormat format);

    /** How many bytes a narration's file has or will have, where that is known to the byte; starts nothing. */
    OptionalLong length(Narration narration, AudioFormat format);

    /**
     * A file by its key, finished, or in the making with its length known; starts nothing. Empty when there is none that
     * matches its manifest.
     */
    Optional<Sound> stored(String key, AudioFormat format);

    /**
     * A finished file that was found whole a moment ago, to be closed by the caller; one look at the disk. Empty where more
     * has to be looked at: {@link #stored} and {@link #sound} do.
     */
    Optional<OpenFile> atHand(String key, AudioFormat format);

    /** Sound that is made once and not stored. */
    Sound once(Narration narration, AudioFormat format);

    /** The complete times; needs no encoding. */
    CompletableFuture<Timeline> timeline(Narration narration);

    /** The times known so far; starts the work that finds them. */
    Timeline partialTimeline(Narration narration);

    /** The passages in order, while they are made. */
    Parts parts(Narration narration, Wanted wanted);

    /**
     * An article has been put or edited. What is being made of its old text goes on for its listeners and is not stored;
     * files under its name that are of the old text lose the name.
     *
     * @param own the article in its own voice and natural manner
     */
    void changed(Narration own);

    /** An article is gone: its audio goes too. */
    void removed(String article);

    /**
     * Removes stored audio and unfinished work that no article refers to. Reads all articles: not for a request's thread.
     *
     * @param articles the article of an id, if there is one
     * @return how many stored files went
     */
    int sweep(Function<String, Optional<Article>> articles);

    /** How it is doing, for whoever watches over the service. */
    Figures figures();

    /** Stops: running passages end, unfinished work is left so that it can be resumed. */
    @Override
    void close();
}
