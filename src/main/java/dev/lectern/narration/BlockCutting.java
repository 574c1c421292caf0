package dev.lectern.narration;

import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Cuts one block while it is read, looking no further ahead than one line. Passages are short, so that an edit or a jump
 * costs little, and where one ends depends on the words of its last line rather than on how many came before: behind an edit
 * the borders are soon where they were. A passage has one voice.
 */
final class BlockCutting implements Iterator<Cut> {
    /** A passage goes on until it is estimated to take so long; the estimate is generous. */
    private static final int SHORTEST_MS = 3_000;

    /** No several lines are estimated to take longer; one alone has at most 30 s of speech, and the silence asked for around it. */
    private static final int LONGEST_MS = 12_000;

    /** Of the lines behind which a passage could end, one in so many ends it. */
    private static final int ONE_IN = 2;

    private final Iterator<Sentence> sentences;
    private final int block;
    private final Lines lines;
    private final Fingerprints fingerprints;
    private final int sampleRate;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private boolean first;

    /**
     * @param block its index
     * @param first whether it begins the narration, whose first passage is one line
     */
    BlockCutting(
            Iterator<Sentence> sentences,
            int block,
            boolean first,
            Lines lines,
            Fingerprints fingerprints,
            int sampleRate) {
        this.sentences = sentences;
        this.block = block;
        this.first = first;
        this.lines = lines;
        this.fingerprints = fingerprints;
        this.sampleRate = sampleRate;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && sentences.hasNext()) {
            ahead.addAll(lines.of(sentences.next(), block));
        }
        return !ahead.isEmpty();
    }

    @Override
    public Cut next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Line> taken = new ArrayList<>(List.of(ahead.remove()));
        int effort = effort(taken.get(0));
        while (!first
                && hasNext()
                && ahead.element().voice().equals(taken.get(0).voice())) {
            boolean ends = effort >= SHORTEST_MS && marked(taken.get(taken.size() - 1));
            effort += effort(ahead.element());
            if (ends || effort > LONGEST_MS) {
                break;
            }
            taken.add(ahead.remove());
        }
        first = false;
        int origin = taken.get(0).sentence().from();
        return new Cut(taken, fingerprints.of(taken, origin), origin);
    }

    /** Whether a line's words make it one of those that end passages: nothing around them counts. */
    private static boolean marked(Line line) {
        int sum = 0;
        for (Token token : line.utterance().tokens()) {
            for (SpokenWord word : token.words()) {
                sum += word.spelling().hashCode();
            }
        }
        return Math.floorMod(sum, ONE_IN) == 0;
    }

    private int effort(Line line) {
        int asked = line.lead() + Math.max(0, line.pause() - sampleRate);
        return Effort.milliseconds(line.utterance().tokens(), line.manner()) + (int) (asked * 1000L / sampleRate);
    }
}
