package dev.lectern.article;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Stops lists and quotations from nesting deeper, and tables from growing wider, than anybody writes them. Each line costs
 * as many steps as blocks are open, and each row of a table as many as its head has cells, so that without a limit a file
 * of 1 MB could take hours. What goes beyond is ordinary text.
 */
final class NestingLimit implements BlockParserFactory {
    private static final int DEEPEST = 40;
    private static final int WIDEST = 500;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        boolean tooMuch = !state.isBlank()
                && (depth(matched.getMatchedBlockParser().getBlock()) >= DEEPEST
                        || tooWide(state.getLine().getContent()));
        return tooMuch ? BlockStart.of(new Text()).atIndex(state.getNextNonSpaceIndex()) : BlockStart.none();
    }

    private static boolean tooWide(CharSequence line) {
        return line.length() > WIDEST && line.chars().filter(c -> c == '|').count() > WIDEST;
    }

    private static int depth(Node block) {
        int depth = 0;
        for (Node at = block; at != null && depth < DEEPEST; at = at.getParent()) {
            depth++;
        }
        return depth;
    }

    /** A line of text, whatever it begins with. */
    private static final class Text extends AbstractBlockParser {
        private final Paragraph paragraph = new Paragraph();
        private final SourceLines lines = SourceLines.empty();

        @Override
        public Block getBlock() {
            return paragraph;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void addLine(SourceLine line) {
            lines.addLine(line);
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(lines, paragraph);
        }
    }
}
