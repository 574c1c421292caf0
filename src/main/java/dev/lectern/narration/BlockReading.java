package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.speech.Tongue;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Decides how each kind of block is read: as prose, as a table, or passed over with a few words. */
final class BlockReading {
    private static final String ENGLISH = "en";

    private final Wording plain;
    private final Wording written = new WrittenProse();

    BlockReading(Prose prose) {
        this.plain = prose;
    }

    Iterator<Sentence> sentences(Narration narration, Block block) {
        Wording wording = Tongue.speaks(narration.voiceOf(block), ENGLISH) ? plain : written;
        Optional<Notice> notice = notice(narration.article(), block, narration.skips());
        if (notice.isPresent()) {
            return List.of(wording.notice(narration, notice.get(), block.span()))
                    .iterator();
        }
        return switch (block.kind()) {
            case TABLE -> new TableReading(wording).sentences(narration, block.span());
            case HEADING, PARAGRAPH, ITEM, QUOTE, CODE, CAPTION, FOOTNOTE -> wording.sentences(narration, block.span());
        };
    }

    private static Optional<Notice> notice(Article article, Block block, Skips skips) {
        return switch (block.kind()) {
            case CODE -> when(skips.has(Skips.Kind.CODE), Notice.CODE);
            case CAPTION -> when(skips.has(Skips.Kind.CAPTIONS), Notice.CAPTION);
            case FOOTNOTE -> when(skips.has(Skips.Kind.FOOTNOTES), Notice.FOOTNOTE);
            case TABLE ->
                when(
                        skips.has(Skips.Kind.TABLES)
                                || (skips.has(Skips.Kind.FIGURES)
                                        && TableReading.isFigures(block.span().of(article.text()))),
                        Notice.TABLE);
            case HEADING, PARAGRAPH, ITEM, QUOTE -> Optional.empty();
        };
    }

    private static Optional<Notice> when(boolean passedOver, Notice notice) {
        return passedOver ? Optional.of(notice) : Optional.empty();
    }
}
