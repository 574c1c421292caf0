package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Cuts an article into passages while they are asked for, looking no further ahead than one line. Passages are short, so that
 * an edit or a jump costs little, and where one ends depends on the words of its last line rather than on how many came
 * before: behind an edit the borders are soon where they were.
 */
final class Cutting implements Iterator<Passage> {
    /** A passage goes on until it is estimated to take so long; the estimate is generous. */
    private static final int SHORTEST_MS = 5_000;

    /** None of several lines is estimated to take longer; one line alone takes at most 30 s. */
    private static final int LONGEST_MS = 16_000;

    /** Of the lines behind which a passage could end, one in so many ends it. */
    private static final int ONE_IN = 2;

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
            boolean ends = effort >= SHORTEST_MS && marked(taken.get(taken.size() - 1));
            effort += effort(ahead.element());
            if (ends || effort > LONGEST_MS) {
                break;
            }
            taken.add(ahead.remove().line());
        }
        int origin = first.line().sentence().from();
        return new Passage(index++, first.block(), taken, !hasNext(), fingerprints.of(taken, origin), origin);
    }

    /** A passage does not reach over a block's end, and has one voice. */
    private static boolean goesOn(Placed first, Placed next) {
        return next.block() == first.block()
                && next.line().voice().equals(first.line().voice());
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
