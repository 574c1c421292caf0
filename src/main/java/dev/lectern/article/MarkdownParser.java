package dev.lectern.article;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown: CommonMark with tables, strikethrough and footnotes. Footnotes come last, numbered in the order in
 * which they are first referred to; a reference leaves the mark {@code [1]} in the text. HTML in it gives its text alone.
 */
final class MarkdownParser implements BodyParser {
    private final Parser parser = Parser.builder()
            .customBlockParserFactory(new NestingLimit())
            .inlineParserFactory(LimitedInlines::new)
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    FootnotesExtension.builder().inlineFootnotes(true).build()))
            .build();

    @Override
    public Body parse(String source) {
        Composer composer = new Composer();
        MarkdownWalk walk = new MarkdownWalk(composer, new Footnotes());
        Node document = parser.parse(Characters.clean(source));
        walk.through(document);
        walk.throughNotes();
        return composer.body(Map.of());
    }
}
