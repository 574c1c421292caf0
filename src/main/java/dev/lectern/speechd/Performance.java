package dev.lectern.speechd;

import dev.lectern.narration.Recital.Said;
import dev.lectern.narration.Recital.Sounded;
import dev.lectern.narration.Recital.Step;
import dev.lectern.speechd.Script.Blip;
import dev.lectern.speechd.Script.Mark;
import dev.lectern.speechd.Script.Note;
import dev.lectern.speechd.Teller.Telling;
import dev.lectern.timing.Cue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Plays one telling: sound up to the frame of each note, the note, sound on. Used by one thread. */
final class Performance {
    /** Few enough that a stop between two pieces is at once. */
    private static final int MOST_SAMPLES = 4_000;

    private record Due(long frame, Note note) {}

    private final Turn turn;
    private final Telling telling;
    private final Trim trim;
    private final Deque<Note> ahead;
    private final Deque<Due> due = new ArrayDeque<>();
    private long at;

    Performance(Turn turn, Script script, Telling telling) {
        this.turn = turn;
        this.telling = telling;
        this.trim = new Trim(telling.sampleRate());
        this.ahead = new ArrayDeque<>(script.notes());
    }

    /** Plays to the end, or until the turn is over. */
    void play() throws IOException {
        Optional<Step> step = telling.next();
        while (step.isPresent() && !turn.over()) {
            if (step.get() instanceof Said said) {
                place(said);
            } else if (step.get() instanceof Sounded sounded) {
                sound(sounded.samples());
            }
            step = telling.next();
        }
        for (Due left : due) {
            happen(left.note());
        }
        for (Note left : ahead) {
            happen(left);
        }
        turn.end();
    }

    /** A note happens where the first word behind it begins; one before a whole utterance, where that begins. */
    private void place(Said said) {
        boolean first = true;
        for (Cue word : said.words()) {
            while (!ahead.isEmpty() && ahead.element().at() <= word.span().from()) {
                due.add(new Due(first ? said.start() : word.start(), ahead.remove()));
            }
            first = false;
        }
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
                happen(due.remove().note());
            }
        }
    }

    private void happen(Note note) throws IOException {
        if (note instanceof Mark mark) {
            turn.sound(trim.release(), telling.sampleRate());
            turn.mark(mark.name());
        } else if (note instanceof Blip) {
            turn.sound(trim.release(), telling.sampleRate());
            turn.sound(Tone.blip(telling.sampleRate()), telling.sampleRate());
        }
    }
}
