package dev.lectern.article;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/**
 * CommonMark's own parser for running text, but for a stretch with more marks than anybody writes: that is ordinary text.
 * The library's parser looks ahead from every mark and goes through nested ones by recursion, so that a stretch made for
 * it would take minutes or exhaust the stack.
 */
final class LimitedInlines implements InlineParser {
    private static final String MARKS = "*_~[<!^`&";
    private static final int MOST_MARKS = 2_000;
    private static final long MOST_STEPS = 100_000_000;

    private final InlineParser parser;

    LimitedInlines(InlineParserContext context) {
        this.parser = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node node) {
        String content = lines.getContent();
        long marks = content.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        if (marks > MOST_MARKS || marks * content.length() > MOST_STEPS) {
            node.appendChild(new Text(content));
        } else {
            parser.parse(lines, node);
        }
    }
}
