package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lectern.article.Article;
import dev.lectern.article.Block;
import dev.lectern.article.BlockKind;
import dev.lectern.article.Format;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.Span;
import dev.lectern.text.lexicon.Lexicon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownBlocksTest {
    private static final Voices VOICES = new Voices(List.of(new FreeTtsEngine()));
    private static final List<String> VERSIONS = List.of("test");

    private static final List<String> TEXTS = List.of(
            "The lamp was lit at 9:15 p.m. Who had lit it? Nobody knew, and Dr. Hale did not ask.",
            "It burned until the morning came. “Good night,” said the keeper (he was tired). Then he slept. ".repeat(4),
            "read the list",
            "the first lamp",
            "the second lamp, which cost £3.5m",
            "Name\tLamps\nHale\t3\nKeeper\t12",
            "for (;;) { burn(); }",
            "…",
            "Привет, маяк.",
            "See https://example.org/a/very/long/address/that/nobody/wants/to/hear/read for more.");

    private record Piece(BlockKind kind, String text) {}

    /** Whatever was read before, an article's passages are those that it has by itself. */
    @Test
    void passagesAreTheSameAsWithoutMemory() {
        StraightLine plain = new StraightLine(VOICES, Lexicon::empty, VERSIONS);
        StraightLine remembering = new StraightLine(VOICES, Lexicon::empty, VERSIONS, 4_000);
        Random random = new Random(8);
        List<Piece> pieces = new ArrayList<>();
        for (int edit = 0; edit < 1_000; edit++) {
            change(pieces, random);
            Article article = article(
                    pieces,
                    random.nextInt(8) == 0 ? "de" : "en",
                    random.nextInt(4) == 0 ? Map.of("lamp", random.nextBoolean() ? "lantern" : "light") : Map.of());
            Manner manner = random.nextInt(4) == 0 ? new Manner(150, 100) : Manner.NATURAL;
            Skips skips = random.nextInt(4) == 0 ? Skips.NONE : Skips.STANDARD;
            assertEquals(
                    passages(plain, plain.narration(article, VOICES.standard(), manner, skips)),
                    passages(remembering, remembering.narration(article, VOICES.standard(), manner, skips)),
                    "after edit " + edit);
        }
    }

    private static void change(List<Piece> pieces, Random random) {
        int at = random.nextInt(pieces.size() + 1);
        if (pieces.size() > 12 || (at < pieces.size() && random.nextInt(3) == 0)) {
            pieces.remove(Math.min(at, pieces.size() - 1));
        } else {
            BlockKind[] kinds = BlockKind.values();
            pieces.add(at, new Piece(kinds[random.nextInt(kinds.length)], TEXTS.get(random.nextInt(TEXTS.size()))));
        }
    }

    @Test
    void unchangedBlocksAreNotReadAgain() {
        StraightLine line = new StraightLine(VOICES, Lexicon::empty, VERSIONS, 1_000);
        Piece heading = new Piece(BlockKind.HEADING, "A title");
        Piece before = new Piece(BlockKind.PARAGRAPH, "The lamp was lit. Nobody knew why.");
        Piece behind = new Piece(BlockKind.PARAGRAPH, "Then it went out, and the night was dark.");
        List<Passage> first = passages(line, List.of(heading, before, behind));
        Piece more = new Piece(BlockKind.PARAGRAPH, "One more paragraph stands here.");
        List<Passage> edited = passages(line, List.of(heading, before, more, behind));
        assertSame(first.get(1).lines().get(0), edited.get(1).lines().get(0));
        assertSame(word(first.get(2)), word(edited.get(3)));
        assertEquals(
                first.get(2).origin() + more.text().length() + 2, edited.get(3).origin());
    }

    @Test
    void noMoreIsRememberedThanItMay() {
        StraightLine line = new StraightLine(VOICES, Lexicon::empty, VERSIONS, 100);
        List<Piece> lamp = List.of(new Piece(BlockKind.PARAGRAPH, "The lamp was lit. Nobody knew why."));
        List<Piece> others = List.of(
                new Piece(BlockKind.PARAGRAPH, "It burned until the morning came, and longer."),
                new Piece(BlockKind.PARAGRAPH, "Then it went out, and the night was dark."),
                new Piece(
                        BlockKind.PARAGRAPH,
                        "A hundred and one letters are too many for so short a memory. ".repeat(2)));
        Object word = word(passages(line, lamp).get(0));
        assertSame(word, word(passages(line, lamp).get(0)));
        passages(line, others);
        assertNotSame(word, word(passages(line, lamp).get(0)));
    }

    private static Object word(Passage passage) {
        return passage.lines().get(0).utterance().tokens().get(0).words().get(0);
    }

    private static List<Passage> passages(StraightLine line, List<Piece> pieces) {
        return passages(
                line,
                line.narration(article(pieces, "en", Map.of()), VOICES.standard(), Manner.NATURAL, Skips.STANDARD));
    }

    private static List<Passage> passages(StraightLine line, Narration narration) {
        List<Passage> all = new ArrayList<>();
        line.script(narration).forEach(all::add);
        return all;
    }

    private static Article article(List<Piece> pieces, String language, Map<String, String> lexicon) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            int from = text.length() == 0 ? 0 : text.append("\n\n").length();
            text.append(piece.text());
            int level = piece.kind() == BlockKind.HEADING ? 1 : 0;
            blocks.add(new Block(piece.kind(), level, 0, new Span(from, text.length())));
        }
        return new Article(
                "lamps",
                "About lamps",
                "",
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Format.PLAIN,
                0,
                text.toString(),
                blocks,
                lexicon);
    }
}
