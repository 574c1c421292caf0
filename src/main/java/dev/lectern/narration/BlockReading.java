package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Decides how each kind of block is read: as prose, as a table, or passed over with a few words. */
final class BlockReading {
    private final Prose prose;
    private final TableReading tables;

    BlockReading(Prose prose) {
        this.prose = prose;
        this.tables = new TableReading(prose);
    }

    Iterator<Sentence> sentences(Narration narration, Block block) {
        Optional<String> notice = notice(narration.article(), block, narration.skips());
        if (notice.isPresent()) {
            return List.of(Announcement.sentence(notice.get(), block.span())).iterator();
        }
        return switch (block.kind()) {
            case TABLE -> tables.sentences(narration, block.span());
            case HEADING, PARAGRAPH, ITEM, QUOTE, CODE, CAPTION, FOOTNOTE -> prose.sentences(narration, block.span());
        };
    }

    private static Optional<String> notice(Article article, Block block, Skips skips) {
        return switch (block.kind()) {
            case CODE -> when(skips.has(Skips.Kind.CODE), "code block passed over");
            case CAPTION -> when(skips.has(Skips.Kind.CAPTIONS), "caption passed over");
            case FOOTNOTE -> when(skips.has(Skips.Kind.FOOTNOTES), "footnote passed over");
            case TABLE ->
                when(
                        skips.has(Skips.Kind.TABLES)
                                || (skips.has(Skips.Kind.FIGURES)
                                        && TableReading.isFigures(block.span().of(article.text()))),
                        "table passed over");
            case HEADING, PARAGRAPH, ITEM, QUOTE -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean passedOver, String words) {
        return passedOver ? Optional.of(words) : Optional.empty();
    }
}
