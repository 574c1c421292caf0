package dev.lectern.narration;

import dev.lectern.article.Block;
import dev.lectern.speech.Voices;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Begins recitals. Safe on threads. */
public final class Recitals {
    private final BlockReading reading = new BlockReading(new Prose(new FrontEnd()));
    private final Voices voices;
    private final SpareSpeakers speakers;

    public Recitals(Voices voices) {
        this.voices = voices;
        this.speakers = new SpareSpeakers(voices);
    }

    /** Begins to recite; nothing is spoken before it is asked for. */
    public Recital of(Narration narration) {
        return new Recital(narration, read(narration, new Lines(narration, voices)), speakers);
    }

    /** The lines of all blocks, read one sentence after the other. */
    private Iterator<Line> read(Narration narration, Lines lines) {
        List<Block> blocks = narration.article().blocks();
        return new Iterator<>() {
            private final Queue<Line> ahead = new ArrayDeque<>();
            private int block = -1;
            private Iterator<Sentence> sentences = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (ahead.isEmpty() && (sentences.hasNext() || block + 1 < blocks.size())) {
                    if (sentences.hasNext()) {
                        ahead.addAll(lines.of(sentences.next(), block));
                    } else {
                        sentences = reading.sentences(narration, blocks.get(++block));
                    }
                }
                return !ahead.isEmpty();
            }

            @Override
            public Line next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ahead.remove();
            }
        };
    }
}
