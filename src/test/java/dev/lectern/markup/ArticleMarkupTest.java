package dev.lectern.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArticleMarkupTest {
    private static final Article ALL_KINDS = article(
            piece(BlockKind.HEADING, 1, 0, "A <title> & \"more\""),
            piece(BlockKind.PARAGRAPH, 0, 0, "First, with a line\nbreak."),
            piece(BlockKind.HEADING, 4, 0, "Deep"),
            piece(BlockKind.ITEM, 1, 1, "one"),
            piece(BlockKind.ITEM, 2, 0, "one, inner"),
            piece(BlockKind.ITEM, 3, 0, "innermost"),
            piece(BlockKind.ITEM, 1, 2, "two"),
            piece(BlockKind.ITEM, 1, 0, "a bullet"),
            piece(BlockKind.QUOTE, 0, 0, "“Quoted.”"),
            piece(BlockKind.CODE, 0, 0, "if (a < b)\n    a = b;"),
            piece(BlockKind.TABLE, 0, 0, "Name\tSize\nA\t1\nB\t"),
            piece(BlockKind.CAPTION, 0, 0, "A caption"),
            piece(BlockKind.FOOTNOTE, 0, 0, "A note"));

    @Test
    void everyMarkedElementHoldsTheTextAtItsOffset() {
        List<Element> marked = parsed(ALL_KINDS).select("[data-from]");
        assertEquals(ALL_KINDS.blocks().size(), marked.size());
        for (int i = 0; i < marked.size(); i++) {
            Span span = ALL_KINDS.blocks().get(i).span();
            assertEquals(span.from(), Integer.parseInt(marked.get(i).attr("data-from")));
            assertEquals(span.of(ALL_KINDS.text()), marked.get(i).wholeText());
        }
    }

    @Test
    void textContentIsTheTextWhiteSpaceBetweenBlocksAside() {
        String content = parsed(ALL_KINDS).body().wholeText();
        assertEquals(ALL_KINDS.text().replaceAll("\\s+", ""), content.replaceAll("\\s+", ""));
    }

    @Test
    void itemsNestByDepthAndKeepTheirNumbers() {
        Document page = parsed(ALL_KINDS);
        assertEquals(
                "one, inner", page.select("ol > li > ul > li > span").first().text());
        assertEquals("innermost", page.select("ol > li > ul > li > ul > li").text());
        assertEquals("2", page.select("ol > li").last().attr("value"));
        assertEquals("a bullet", page.select("ol + ul > li").text());
    }

    @Test
    void headingsLeaveNoRankOut() {
        Document page = parsed(ALL_KINDS);
        assertEquals(1, page.select("h1").size());
        assertEquals("Deep", page.select("h2").text());
        assertTrue(ArticleMarkup.beginsWithTitle(ALL_KINDS));
        Article untitled = article(piece(BlockKind.HEADING, 3, 0, "Other"), piece(BlockKind.PARAGRAPH, 0, 0, "x"));
        assertFalse(ArticleMarkup.beginsWithTitle(untitled));
        assertEquals("Other", parsed(untitled).select("h2").text());
    }

    private static Document parsed(Article article) {
        return Jsoup.parse(ArticleMarkup.of(article));
    }

    private record Piece(BlockKind kind, int level, int number, String text) {}

    private static Piece piece(BlockKind kind, int level, int number, String text) {
        return new Piece(kind, level, number, text);
    }

    private static Article article(Piece... pieces) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            text.append(text.isEmpty() ? "" : "\n\n");
            Span span = new Span(text.length(), text.length() + piece.text().length());
            text.append(piece.text());
            blocks.add(new Block(piece.kind(), piece.level(), piece.number(), span));
        }
        return new Article(
                "an-article",
                "A <title> & \"more\"",
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                text.toString(),
                blocks,
                Map.of());
    }
}
