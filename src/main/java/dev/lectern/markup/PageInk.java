package dev.lectern.markup;

import dev.lectern.article.Block;
import dev.lectern.text.Span;

/**
 * The reader page's: the text as it is, in elements that say where it starts. {@code id="at=12"} lets a link to a block's
 * start work without a script, too.
 *
 * @param text the article's
 */
record PageInk(String text) implements Ink {
    @Override
    public String attributes(Block block) {
        int from = block.span().from();
        return " id=\"at=" + from + "\" data-from=\"" + from + "\" class=\""
                + block.kind().word() + '"' + ArticleMarkup.language(block);
    }

    @Override
    public void write(StringBuilder html, Span span) {
        ArticleMarkup.escape(html, span.of(text));
    }
}
