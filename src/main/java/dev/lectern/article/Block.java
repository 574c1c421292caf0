package dev.lectern.article;

import dev.lectern.text.Span;

/**
 * A stretch of an article's text with a kind. Blocks are flat, in order, and two line feeds apart.
 *
 * <p>A table's text has one row a line and one tab between cells, the first row its headings.
 *
 * @param kind what it is
 * @param level 1 to 6 for a heading, the depth from 1 for an item, else 0
 * @param number the number of an item in an ordered list or of a footnote, 0 where there is none
 * @param span where it stands in the article's text
 * @param language BCP 47 where it is in another language than the article; else empty
 */
public record Block(BlockKind kind, int level, int number, Span span, String language) {
    public Block {
        if (kind == BlockKind.HEADING && (level < 1 || level > 6)) {
            throw new IllegalArgumentException("A heading of level " + level + ".");
        }
    }

    /** A block in the article's own language. */
    public Block(BlockKind kind, int level, int number, Span span) {
        this(kind, level, number, span, "");
    }

    /** The same block in this language; empty for the article's own. */
    Block in(String other) {
        return new Block(kind, level, number, span, other);
    }
}
