package dev.lectern.markup;

import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import java.util.List;

/**
 * Ranks of an article's headings on the page: one h1, and below it no rank left out on the way down, as people who move
 * from heading to heading expect, whatever levels the article was written with.
 */
public final class HeadingRanks {
    private static final int LOWEST = 6;

    private final int shift;
    private boolean first;
    private int before = 1;

    public HeadingRanks(List<Block> blocks, boolean beginsWithTitle) {
        first = beginsWithTitle;
        int highest = blocks.stream()
                .skip(beginsWithTitle ? 1 : 0)
                .filter(block -> block.kind() == BlockKind.HEADING)
                .mapToInt(Block::level)
                .min()
                .orElse(2);
        shift = 2 - highest;
    }

    /** The rank, 1 to 6, of the next heading in order. */
    public int next(Block heading) {
        if (first) {
            first = false;
            return 1;
        }
        before = Math.min(Math.min(heading.level() + shift, before + 1), LOWEST);
        return before;
    }
}
