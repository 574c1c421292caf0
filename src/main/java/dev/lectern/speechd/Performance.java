package dev.lectern.speechd;

import dev.lectern.speechd.Teller.Heard;
import dev.lectern.speechd.Teller.Reached;
import dev.lectern.speechd.Teller.Telling;
import dev.lectern.speechd.Teller.Told;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Plays one telling: sound up to the frame of each mark, the mark, sound on. Used by one thread. */
final class Performance {
    /** Few enough that a stop between two pieces is at once. */
    private static final int MOST_SAMPLES = 4_000;

    private final Turn turn;
    private final Telling telling;
    private final Trim trim;

    /** Marks that have not been reported, in order. */
    private final Deque<String> ahead;

    private final Deque<Reached> due = new ArrayDeque<>();
    private long at;

    Performance(Turn turn, List<String> marks, Telling telling) {
        this.turn = turn;
        this.telling = telling;
        this.trim = new Trim(telling.sampleRate());
        this.ahead = new ArrayDeque<>(marks);
    }

    /** Plays to the end, or until the turn is over. */
    void play() throws IOException {
        Optional<Told> told = telling.next();
        while (told.isPresent() && !turn.over()) {
            if (told.get() instanceof Reached reached) {
                due.add(reached);
            } else if (told.get() instanceof Heard heard) {
                sound(heard.samples());
            }
            told = telling.next();
        }
        while (!ahead.isEmpty()) {
            happen(ahead.element());
        }
        turn.end();
    }

    private void sound(short[] samples) throws IOException {
        int from = 0;
        while (from < samples.length && !turn.over()) {
            int to = Math.min(samples.length, from + MOST_SAMPLES);
            if (!due.isEmpty()) {
                to = (int) Math.min(to, Math.max(from, from + due.element().frame() - at));
            }
            if (to > from) {
                turn.sound(trim.add(Arrays.copyOfRange(samples, from, to)), telling.sampleRate());
                at += to - from;
                from = to;
            }
            while (!due.isEmpty() && due.element().frame() <= at) {
                happen(due.remove().mark());
            }
        }
    }

    private void happen(String mark) throws IOException {
        ahead.remove(mark);
        turn.sound(trim.release(), telling.sampleRate());
        if (mark.equals(ScriptWriter.BLIP)) {
            turn.sound(Tone.blip(telling.sampleRate()), telling.sampleRate());
        } else {
            turn.mark(mark);
        }
    }
}
