package dev.lectern.publish;

import dev.lectern.audio.AudioFormat;
import dev.lectern.narration.Narration;
import dev.lectern.narration.Narrator;
import dev.lectern.production.ProductionException;
import dev.lectern.production.ProductionException.Reason;
import dev.lectern.production.Sound;
import dev.lectern.production.Studio;
import dev.lectern.speech.Voice;
import dev.lectern.timing.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Tells how long narrations are as MP3, to the byte, most of them before anything has been spoken. What was told once is
 * remembered by key. Safe on threads.
 */
public final class Extents {
    private static final int REMEMBERED = 20_000;

    private final Narrator narrator;
    private final Studio studio;
    private final AudioFormat mp3;
    private final Map<String, CompletableFuture<Extent>> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Extent>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, CompletableFuture<Extent>> waiting = new HashMap<>();
    private CompletableFuture<?> queue = CompletableFuture.completedFuture(null);

    /**
     * @param mp3 a format whose sizes follow from lengths
     */
    public Extents(Narrator narrator, Studio studio, AudioFormat mp3) {
        this.narrator = narrator;
        this.studio = studio;
        this.mp3 = mp3;
    }

    /** The format that is measured. */
    public AudioFormat format() {
        return mp3;
    }

    /**
     * One narration's, found out at once.
     *
     * @return fails with a {@link ProductionException} where it cannot be known: nothing in it can be spoken, or its voice
     *     must speak before it can tell and has not
     */
    public synchronized CompletableFuture<Extent> of(Narration narration) {
        CompletableFuture<Extent> remembered = known.get(narration.key());
        if (remembered != null && !forgettable(remembered)) {
            return remembered.copy();
        }
        CompletableFuture<Extent> asked = ask(narration);
        known.put(narration.key(), asked);
        return asked.copy();
    }

    /**
     * Those of many narrations, in order, found out one after the other so that listeners come first; one that waits for its
     * turn already is not put in the line again.
     */
    public synchronized List<CompletableFuture<Extent>> inTurn(List<Narration> narrations) {
        List<CompletableFuture<Extent>> extents = new ArrayList<>();
        for (Narration narration : narrations) {
            CompletableFuture<Extent> remembered = known.get(narration.key());
            if (remembered != null && !forgettable(remembered)) {
                extents.add(remembered.copy());
            } else {
                CompletableFuture<Extent> before = waiting.get(narration.key());
                extents.add((before != null ? before : lineUp(narration)).copy());
            }
        }
        return extents;
    }

    private CompletableFuture<Extent> lineUp(Narration narration) {
        CompletableFuture<Extent> turn =
                queue.handle((before, failure) -> narration).thenCompose(this::of);
        queue = turn;
        waiting.put(narration.key(), turn);
        var unused = turn.whenComplete((extent, failure) -> served(narration.key()));
        return turn;
    }

    private synchronized void served(String key) {
        waiting.remove(key);
    }

    /** A failure that may pass is asked about again; that there is nothing to speak stays so. */
    private static boolean forgettable(CompletableFuture<Extent> extent) {
        if (!extent.isCompletedExceptionally()) {
            return false;
        }
        try {
            extent.join();
            return false;
        } catch (CompletionException e) {
            return !(e.getCause() instanceof ProductionException failure
                    && failure.reason() == Reason.NOTHING_TO_SPEAK);
        }
    }

    private CompletableFuture<Extent> ask(Narration narration) {
        if (narration.voice().timing() == Voice.Timing.ESTIMATED && !stored(narration)) {
            return CompletableFuture.failedFuture(new ProductionException(
                    Reason.BUSY, "The length of " + narration.article().id() + " is not known before it is spoken."));
        }
        try {
            return studio.timeline(narration).thenApply(timeline -> extent(narration, timeline));
        } catch (ProductionException busy) {
            return CompletableFuture.failedFuture(busy);
        }
    }

    private boolean stored(Narration narration) {
        Optional<Sound> sound = studio.known(narration, mp3);
        boolean finished = sound.map(Sound::finished).orElse(false);
        sound.ifPresent(Sound::close);
        return finished;
    }

    /** A header has the same size whether the times in it are known or not. */
    private Extent extent(Narration narration, Timeline timeline) {
        int rate = narration.voice().sampleRate();
        long header = mp3.header(narrator.track(narration, List.of()), Optional.empty()).length;
        long sound = mp3.placedBytes(timeline.frames(), rate).orElseThrow();
        return new Extent(timeline.frames(), rate, header + sound);
    }
}
