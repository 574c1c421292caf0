package dev.lectern.http.action;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.http.problem.Problem;
import dev.lectern.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text that is spoken once, as the article that nobody stores. */
final class SpeechText {
    /** Characters that a voice speaks in a second at natural speed, few rather than many. */
    private static final int CHARACTERS_A_SECOND = 16;

    private static final int LONGEST_SECONDS = 2 * 60 * 60;

    private SpeechText() {}

    /** @throws Problem 400 for half a surrogate pair, 413 for what would take longer than two hours */
    static Article article(String text, int rateHundredths) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw Problem.parameter("text", "The text holds half a character; send whole ones.");
        }
        if ((long) text.length() * 100 / rateHundredths > (long) CHARACTERS_A_SECOND * LONGEST_SECONDS) {
            throw Problem.parameter(
                    413, "text", "The text is longer than two hours of speech; store it as an article instead.");
        }
        StringBuilder canonical = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n")) {
            String kept = paragraph.strip();
            if (!kept.isEmpty()) {
                canonical.append(canonical.isEmpty() ? "" : "\n\n");
                Span span = new Span(canonical.length(), canonical.length() + kept.length());
                blocks.add(new Block(BlockKind.PARAGRAPH, 0, 0, span));
                canonical.append(kept);
            }
        }
        return new Article(
                "speech",
                "Speech",
                "",
                "en",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                canonical.toString(),
                blocks,
                Map.of());
    }
}
