package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Cuts an article into passages while they are asked for, looking no further ahead than one line. */
final class Cutting implements Iterator<Passage> {
    /** No passage is estimated to take longer than this; the estimate is generous, so none takes longer than 30 s. */
    private static final int LONGEST_MS = 25_000;

    private record Placed(int block, Line line) {}

    private final Narration narration;
    private final BlockReading reading;
    private final Lines lines;
    private final Fingerprints fingerprints;
    private final Deque<Placed> ahead = new ArrayDeque<>();
    private Iterator<Sentence> sentences = List.<Sentence>of().iterator();
    private int block = -1;
    private int index;

    Cutting(Narration narration, BlockReading reading, Lines lines, Fingerprints fingerprints) {
        this.narration = narration;
        this.reading = reading;
        this.lines = lines;
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || fetch();
    }

    @Override
    public Passage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Placed first = ahead.remove();
        List<Line> taken = new ArrayList<>(List.of(first.line()));
        int effort = effort(first);
        while (index > 0 && hasNext() && goesOn(first, ahead.element())) {
            effort += effort(ahead.element());
            if (effort > LONGEST_MS) {
                break;
            }
            taken.add(ahead.remove().line());
        }
        int origin = blocks().get(first.block()).span().from();
        return new Passage(index++, first.block(), taken, !hasNext(), fingerprints.of(taken, origin), origin);
    }

    /** A passage does not reach over a block's end, and has one voice. */
    private static boolean goesOn(Placed first, Placed next) {
        return next.block() == first.block()
                && next.line().voice().equals(first.line().voice());
    }

    private boolean fetch() {
        while (!sentences.hasNext()) {
            if (++block >= blocks().size()) {
                block = blocks().size();
                return false;
            }
            sentences = reading.sentences(narration, blocks().get(block));
        }
        for (Line line : lines.of(sentences.next(), block)) {
            ahead.add(new Placed(block, line));
        }
        return true;
    }

    private List<Block> blocks() {
        Article article = narration.article();
        return article.blocks();
    }

    private int effort(Placed placed) {
        Line line = placed.line();
        int asked = line.lead() + Math.max(0, line.pause() - narration.voice().sampleRate());
        return Effort.milliseconds(line.utterance().tokens(), line.manner())
                + (int) (asked * 1000L / narration.voice().sampleRate());
    }
}
