package dev.lectern.http.page;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import java.util.List;

/**
 * Writes an article as the HTML inside the reader page's article element. White space between blocks aside, its text
 * content is the article's text; each element with {@code data-from} holds exactly the text that starts at that offset,
 * which is how the page finds a cue's place.
 */
public final class ArticleMarkup {
    private ArticleMarkup() {}

    /** Whether the article begins with its own title, so that the page need not write it above. */
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

    /** The blocks as HTML, every character of the text escaped. */
    public static String of(Article article) {
        StringBuilder html = new StringBuilder(article.text().length() * 5 / 4 + 256);
        OpenLists lists = new OpenLists(html);
        HeadingRanks ranks = new HeadingRanks(article.blocks(), beginsWithTitle(article));
        for (Block block : article.blocks()) {
            String text = block.span().of(article.text());
            if (block.kind() == BlockKind.ITEM) {
                lists.item(block, text);
            } else {
                lists.close();
                write(html, block, text, ranks);
            }
        }
        lists.close();
        return html.toString();
    }

    private static void write(StringBuilder html, Block block, String text, HeadingRanks ranks) {
        switch (block.kind()) {
            case HEADING -> element(html, "h" + ranks.next(block), block, text);
            case QUOTE -> {
                html.append("<blockquote>");
                element(html, "p", block, text);
                html.append("</blockquote>\n");
            }
            case CODE -> {
                html.append("<pre>");
                element(html, "code", block, text);
                html.append("</pre>\n");
            }
            case TABLE -> table(html, block, text);
            case PARAGRAPH, ITEM, CAPTION, FOOTNOTE -> element(html, "p", block, text);
        }
    }

    private static void element(StringBuilder html, String name, Block block, String text) {
        open(html, name, block);
        escape(html, text);
        html.append("</").append(name).append(">\n");
    }

    /** An element's start: {@code id="at=12"} lets a link to a block's start work without a script, too. */
    static void open(StringBuilder html, String name, Block block) {
        int from = block.span().from();
        html.append('<').append(name).append(" id=\"at=").append(from).append("\" data-from=\"");
        html.append(from).append("\" class=\"").append(block.kind().word()).append('"');
        if (!block.language().isEmpty()) {
            html.append(" lang=\"").append(block.language()).append("\" dir=\"auto\"");
        }
        html.append('>');
    }

    /** The tabs and line feeds between cells are kept, so that the table's text content is the block's text. */
    private static void table(StringBuilder html, Block block, String text) {
        html.append("<div class=\"table-scroll\">");
        open(html, "table", block);
        List<String> rows = List.of(text.split("\n", -1));
        for (int row = 0; row < rows.size(); row++) {
            html.append(row == 0 ? "<thead>" : row == 1 ? "\n<tbody>" : "\n");
            row(html, rows.get(row), row == 0 ? "th scope=\"col\"" : "td");
            html.append(row == 0 ? "</thead>" : row == rows.size() - 1 ? "</tbody>" : "");
        }
        html.append("</table></div>\n");
    }

    private static void row(StringBuilder html, String row, String start) {
        html.append("<tr>");
        String between = "";
        for (String cell : row.split("\t", -1)) {
            html.append(between).append('<').append(start).append('>');
            escape(html, cell);
            html.append("</").append(start, 0, 2).append('>');
            between = "\t";
        }
        html.append("</tr>");
    }

    static void escape(StringBuilder html, String text) {
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
}
