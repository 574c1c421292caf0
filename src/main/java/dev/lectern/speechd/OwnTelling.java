package dev.lectern.speechd;

import dev.lectern.narration.Recital;
import dev.lectern.narration.Recital.Said;
import dev.lectern.narration.Recital.Sounded;
import dev.lectern.narration.Recital.Step;
import dev.lectern.speech.SpeechException;
import dev.lectern.timing.BookmarkTimes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A text that is told in this process. */
final class OwnTelling implements Teller.Telling {
    /** Milliseconds of the first piece of sound; every further one has twice as much as the one before. */
    private static final int FIRST_MS = 90;

    private static final int MOST_MS = 500;

    private final Recital recital;
    private final BookmarkTimes marks;
    private final Deque<Teller.Told> waiting = new ArrayDeque<>();
    private int pieceMs = FIRST_MS;
    private long frames;
    private boolean over;

    OwnTelling(Recital recital) {
        this.recital = recital;
        this.marks = new BookmarkTimes(recital.narration().directions().bookmarks());
    }

    @Override
    public int sampleRate() {
        return recital.narration().voice().sampleRate();
    }

    @Override
    public Optional<Teller.Told> next() throws IOException {
        try {
            while (waiting.isEmpty() && !over) {
                step();
            }
            return Optional.ofNullable(waiting.poll());
        } catch (SpeechException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void step() {
        Optional<Step> step = recital.next(sampleRate() * pieceMs / 1000);
        if (step.isEmpty()) {
            over = true;
            add(marks.end(frames));
        } else if (step.get() instanceof Said said) {
            add(marks.add(said.words()));
        } else if (step.get() instanceof Sounded sounded) {
            frames += sounded.samples().length;
            waiting.add(new Teller.Heard(sounded.samples()));
            pieceMs = Math.min(MOST_MS, pieceMs * 2);
        }
    }

    private void add(List<BookmarkTimes.Reached> reached) {
        reached.forEach(mark -> waiting.add(new Teller.Reached(mark.bookmark().name(), mark.frame())));
    }

    @Override
    public void close() {
        // A recital makes nothing that nobody asks for.
    }
}
