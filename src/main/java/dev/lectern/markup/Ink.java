package dev.lectern.markup;

import dev.lectern.article.Block;
import dev.lectern.text.Span;

/** How text is put into the elements of an article's markup. Asked in the order of the text. */
public interface Ink {
    /** The attributes of the element that holds a block, each with a space in front. */
    String attributes(Block block);

    /** Writes a stretch of the article's text: a block's, or a table cell's. */
    void write(StringBuilder html, Span span);
}
