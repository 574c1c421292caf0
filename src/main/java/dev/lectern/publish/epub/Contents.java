package dev.lectern.publish.epub;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.markup.ArticleMarkup;
import dev.lectern.markup.HeadingRanks;
import dev.lectern.publish.XmlWriter;
import java.util.ArrayList;
import java.util.List;

/** A book's navigation document: its articles, and in them their headings, nested by rank. */
final class Contents {
    private record Entry(int rank, String title, String address) {}

    private Contents() {}

    static byte[] write(Title title, List<Heard> chapters) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                        "html",
                        "xmlns",
                        "http://www.w3.org/1999/xhtml",
                        "xmlns:epub",
                        "http://www.idpf.org/2007/ops",
                        "lang",
                        title.language(),
                        "xml:lang",
                        title.language())
                .open("head")
                .element("title", title.title())
                .empty("link", "rel", "stylesheet", "type", "text/css", "href", "book.css")
                .close()
                .open("body")
                .open("nav", "epub:type", "toc", "role", "doc-toc", "aria-labelledby", "contents")
                .element("h1", "Contents", "id", "contents")
                .open("ol");
        chapters.forEach(chapter -> nest(xml, entries(chapter.article())));
        return xml.close().close().close().close().bytes();
    }

    /** The article itself, of rank 1, and its headings below. */
    private static List<Entry> entries(Article article) {
        String file = article.id() + ".xhtml";
        List<Entry> entries = new ArrayList<>(List.of(new Entry(1, article.title(), file)));
        boolean titled = ArticleMarkup.beginsWithTitle(article);
        HeadingRanks ranks = new HeadingRanks(article.blocks(), titled);
        for (Block block : article.blocks()) {
            if (block.kind() == BlockKind.HEADING) {
                int rank = ranks.next(block);
                String words = block.span().of(article.text());
                if (rank > 1) {
                    entries.add(
                            new Entry(rank, words, file + "#b" + block.span().from()));
                }
            }
        }
        return entries;
    }

    /** No rank is left out on the way down, so each step down opens exactly one list. */
    private static void nest(XmlWriter xml, List<Entry> entries) {
        int rank = 0;
        for (Entry entry : entries) {
            if (rank > 0 && entry.rank() > rank) {
                xml.open("ol");
            } else if (rank > 0) {
                xml.close();
                for (int up = rank; up > entry.rank(); up--) {
                    xml.close().close();
                }
            }
            xml.open("li").element("a", entry.title(), "href", entry.address());
            rank = entry.rank();
        }
        xml.close();
        for (int up = rank; up > 1; up--) {
            xml.close().close();
        }
    }
}
