package dev.lectern.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a parser makes of an article's source.
 *
 * @param text the canonical text
 * @param blocks where each stands in it
 * @param hints what the source itself says of title, author, published and language, by those keys; nobody has checked it
 */
record Body(String text, List<Block> blocks, Map<String, String> hints) {
    Body {
        blocks = List.copyOf(blocks);
        hints = Map.copyOf(hints);
    }

    /** The text of the first heading, if there is one. */
    Optional<String> firstHeading() {
        return blocks.stream()
                .filter(block -> block.kind() == BlockKind.HEADING)
                .findFirst()
                .map(block -> block.span().of(text));
    }
}
