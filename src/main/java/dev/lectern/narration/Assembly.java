package dev.lectern.narration;

import dev.lectern.audio.Grid;
import dev.lectern.speech.Mark;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.timing.Cue;
import dev.lectern.timing.CueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays utterances out on a passage's clock: an edge of silence, each utterance and its pause, and silence up to the grid.
 * Lengths and marks are all it needs, so it serves outlines and sound alike.
 */
final class Assembly {
    private final int sampleRate;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;

    /** A passage's clock. */
    Assembly(int sampleRate) {
        this(sampleRate, Grid.edge(sampleRate));
    }

    /** A clock on which the first utterance begins at a frame. */
    Assembly(int sampleRate, int first) {
        this.sampleRate = sampleRate;
        this.at = first;
    }

    /** Adds a line whose utterance is so many frames long. */
    void add(Line line, int frames, List<Mark> marks) {
        at += line.lead();
        starts.add(at);
        List<Cue> words = new ArrayList<>();
        List<Token> tokens = line.utterance().tokens();
        for (Mark mark : marks) {
            add(words, new Cue(CueKind.WORD, tokens.get(mark.token()).span(), at + mark.from(), at + mark.to()));
        }
        if (!words.isEmpty()) {
            long from = words.get(0).start();
            long to = words.get(words.size() - 1).end();
            cues.add(new Cue(CueKind.SENTENCE, line.sentence(), from, to));
            cues.addAll(words);
        }
        at += frames + line.pause();
    }

    /** Pieces of one token, side by side, are one cue. */
    private static void add(List<Cue> words, Cue cue) {
        Cue before = words.isEmpty() ? cue : words.get(words.size() - 1);
        Span span = before.span();
        if (!words.isEmpty() && span.equals(cue.span())) {
            words.set(words.size() - 1, new Cue(CueKind.WORD, span, before.start(), cue.end()));
        } else {
            words.add(cue);
        }
    }

    /** The cues so far: each sentence's, followed by those of its words. */
    List<Cue> cues() {
        return cues;
    }

    /** First frame of each line's utterance. */
    List<Integer> starts() {
        return starts;
    }

    /** The passage's length on the grid, with an edge of silence at its end at the least. */
    PassageOutline outline(int lastPause) {
        int sound = at - lastPause;
        int end = Math.max(at, sound + Grid.edge(sampleRate));
        return new PassageOutline(Grid.roundUp(end, sampleRate), cues);
    }
}
