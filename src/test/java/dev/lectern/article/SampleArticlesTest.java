package dev.lectern.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The articles that a newcomer hears first. */
class SampleArticlesTest {
    private final ArticleFolder folder = ArticleFolder.open(Path.of("articles"), Clock.systemUTC());

    @Test
    void areAllServed() {
        assertEquals(List.of(), folder.problems());
        assertTrue(folder.ids().size() >= 6);
    }

    @Test
    void showEveryFormatAndKindOfBlock() {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        Set<BlockKind> kinds = EnumSet.complementOf(EnumSet.of(BlockKind.CAPTION));
        for (String id : folder.ids()) {
            Article article = folder.find(id).orElseThrow();
            FixturesTest.assertSound(article);
            formats.add(article.format());
            article.blocks().forEach(block -> kinds.remove(block.kind()));
            assertTrue(article.words() >= 300 && article.words() <= 1200, id + " has " + article.words() + " words");
        }
        assertEquals(EnumSet.allOf(Format.class), formats);
        assertEquals(Set.of(), kinds);
    }

    @Test
    void nameTheirAuthorsDatesAndLanguage() {
        for (Summary summary : folder.page("", 100, Optional.empty()).articles()) {
            assertFalse(summary.published().isEmpty(), summary.id() + " has no date");
            assertTrue(summary.language().startsWith("en"), summary.id());
            assertTrue(!summary.author().isEmpty(), summary.id() + " has no author");
        }
    }
}
