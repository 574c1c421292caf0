package dev.lectern.markup;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an article as HTML that is well-formed XML too. White space between blocks aside, its text content is the article's
 * text.
 */
public final class ArticleMarkup {
    private final StringBuilder html;
    private final String text;
    private final Ink ink;

    private ArticleMarkup(Article article, Ink ink) {
        this.html = new StringBuilder(article.text().length() * 5 / 4 + 256);
        this.text = article.text();
        this.ink = ink;
    }

    /** Whether the article begins with its own title, so that it need not be written above. */
    public static boolean beginsWithTitle(Article article) {
        if (article.blocks().isEmpty()) {
            return false;
        }
        Block first = article.blocks().get(0);
        return first.kind() == BlockKind.HEADING
                && first.span()
                        .of(article.text())
                        .strip()
                        .equals(article.title().strip());
    }

    /**
     * The blocks for the reader page: each element with {@code data-from} holds exactly the text that starts at that offset,
     * which is how the page finds a cue's place.
     */
    public static String of(Article article) {
        return of(article, new PageInk(article.text()));
    }

    /** The blocks in an ink. */
    public static String of(Article article, Ink ink) {
        ArticleMarkup markup = new ArticleMarkup(article, ink);
        markup.blocks(article);
        return markup.html.toString();
    }

    /** Writes text so that every character of it stands for itself. */
    public static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }

    /** The attributes of an element in another language than its article's; nothing for the same. */
    static String language(Block block) {
        return block.language().isEmpty() ? "" : " lang=\"" + block.language() + "\" dir=\"auto\"";
    }

    private void blocks(Article article) {
        OpenLists lists = new OpenLists(html);
        HeadingRanks ranks = new HeadingRanks(article.blocks(), beginsWithTitle(article));
        for (Block block : article.blocks()) {
            if (block.kind() == BlockKind.ITEM) {
                lists.open(block);
                element("span", block);
            } else {
                lists.close();
                write(block, ranks);
            }
        }
        lists.close();
    }

    private void write(Block block, HeadingRanks ranks) {
        switch (block.kind()) {
            case HEADING -> element("h" + ranks.next(block), block);
            case QUOTE -> {
                html.append("<blockquote>");
                element("p", block);
                html.append("</blockquote>");
            }
            case CODE -> {
                html.append("<pre>");
                element("code", block);
                html.append("</pre>");
            }
            case TABLE -> table(block);
            case PARAGRAPH, ITEM, CAPTION, FOOTNOTE -> element("p", block);
        }
        html.append('\n');
    }

    private void element(String name, Block block) {
        html.append('<').append(name).append(ink.attributes(block)).append('>');
        ink.write(html, block.span());
        html.append("</").append(name).append('>');
    }

    /** The tabs and line feeds between cells are kept, so that the table's text content is the block's text. */
    private void table(Block block) {
        html.append("<div class=\"table-scroll\"><table")
                .append(ink.attributes(block))
                .append('>');
        List<Span> rows = parts(block.span(), '\n');
        for (int row = 0; row < rows.size(); row++) {
            html.append(row == 0 ? "<thead>" : row == 1 ? "\n<tbody>" : "\n");
            row(rows.get(row), row == 0 ? "th scope=\"col\"" : "td");
            html.append(row == 0 ? "</thead>" : row == rows.size() - 1 ? "</tbody>" : "");
        }
        html.append("</table></div>");
    }

    private void row(Span row, String start) {
        html.append("<tr>");
        String between = "";
        for (Span cell : parts(row, '\t')) {
            html.append(between).append('<').append(start).append('>');
            ink.write(html, cell);
            html.append("</").append(start, 0, 2).append('>');
            between = "\t";
        }
        html.append("</tr>");
    }

    private List<Span> parts(Span whole, char separator) {
        List<Span> parts = new ArrayList<>();
        int from = whole.from();
        for (int at = from; at <= whole.to(); at++) {
            if (at == whole.to() || text.charAt(at) == separator) {
                parts.add(new Span(from, at));
                from = at + 1;
            }
        }
        return parts;
    }
}
