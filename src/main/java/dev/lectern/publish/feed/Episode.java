package dev.lectern.publish.feed;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.publish.Extent;
import java.time.Instant;

/**
 * One article as a podcast app sees it.
 *
 * @param article the article
 * @param when it counts as published
 * @param extent of its sound
 */
public record Episode(Article article, Instant when, Extent extent) {
    private static final int MOST_CHARACTERS = 400;

    /**
     * What an app knows it by. The article's id lasts through edits, restarts and moves of the service, and so does this.
     */
    String guid() {
        return "lectern:article:" + article.id();
    }

    /** Whether it has more places to go to than its beginning. */
    boolean hasChapters() {
        return article.blocks().stream()
                        .filter(block -> block.kind() == BlockKind.HEADING)
                        .count()
                > 1;
    }

    /** How its text begins. */
    String excerpt() {
        String first = article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.PARAGRAPH)
                .findFirst()
                .map(Block::span)
                .map(span -> span.of(article.text()))
                .orElse(article.title())
                .replaceAll("\\s+", " ")
                .strip();
        return first.length() <= MOST_CHARACTERS ? first : cut(first);
    }

    private static String cut(String text) {
        int end = text.lastIndexOf(' ', MOST_CHARACTERS);
        int hard = text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARACTERS));
        return text.substring(0, end > 0 ? end : hard) + "…";
    }
}
