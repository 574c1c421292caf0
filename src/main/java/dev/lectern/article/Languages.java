package dev.lectern.article;

import dev.lectern.text.language.LanguageGuess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out in which language an article is, where nobody says so, and which of its blocks are in another one. */
final class Languages {
    private static final String DEFAULT = "en";
    private static final int ENOUGH = 3000;

    private Languages() {}

    /** The language that most of the text is in; English where nothing speaks clearly for another. */
    static String of(Body body) {
        StringBuilder running = new StringBuilder();
        for (Block block : body.blocks()) {
            if (block.kind() != BlockKind.CODE && running.length() < ENOUGH) {
                running.append(block.span().of(body.text())).append('\n');
            }
        }
        return LanguageGuess.of(running.toString()).orElse(DEFAULT);
    }

    /** The blocks, each with its language where that is not the article's. */
    static List<Block> told(Body body, String language) {
        return body.blocks().stream()
                .map(block -> block.in(other(block, body.text(), language).orElse("")))
                .collect(Collectors.toList());
    }

    private static Optional<String> other(Block block, String text, String language) {
        return block.kind() == BlockKind.CODE
                ? Optional.empty()
                : LanguageGuess.otherThan(language, block.span().of(text));
    }
}
