package dev.lectern.narration;

import dev.lectern.article.Block;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cuts an article into passages while they are asked for, block by block. A block that was cut before, in this article before
 * an edit or in another format, is not read again.
 */
final class Cutting implements Iterator<Passage> {
    private final Narration narration;
    private final BlockReading reading;
    private final Lines lines;
    private final Fingerprints fingerprints;
    private final KnownBlocks known;
    private Iterator<Cut> cuts = Collections.emptyIterator();
    private int block = -1;
    private int index;

    Cutting(Narration narration, BlockReading reading, Lines lines, Fingerprints fingerprints, KnownBlocks known) {
        this.narration = narration;
        this.reading = reading;
        this.lines = lines;
        this.fingerprints = fingerprints;
        this.known = known;
    }

    @Override
    public boolean hasNext() {
        while (!cuts.hasNext() && block + 1 < blocks().size()) {
            block++;
            cuts = cuts(index == 0);
        }
        return cuts.hasNext();
    }

    @Override
    public Passage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Cut cut = cuts.next();
        int here = block;
        return new Passage(index++, here, cut.lines(), !hasNext(), cut.fingerprint(), cut.origin());
    }

    private Iterator<Cut> cuts(boolean first) {
        Optional<KnownBlocks.Key> key = known.key(narration, block, first);
        int from = blocks().get(block).span().from();
        Optional<List<Cut>> before = key.flatMap(asked -> known.find(asked, from));
        if (before.isPresent()) {
            return before.get().iterator();
        }
        Iterator<Cut> anew = new BlockCutting(
                reading.sentences(narration, blocks().get(block)),
                block,
                first,
                lines,
                fingerprints,
                narration.voice().sampleRate());
        return key.isPresent() ? known.noting(key.get(), from, anew) : anew;
    }

    private List<Block> blocks() {
        return narration.article().blocks();
    }
}
