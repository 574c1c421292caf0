package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.article.ArticleReader;
import dev.lectern.article.Format;
import dev.lectern.speech.Aside;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Place;
import dev.lectern.speech.Voices;
import dev.lectern.speech.freetts.FreeTtsEngine;
import dev.lectern.text.lexicon.Lexicon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the structure of an article makes of the way it is read. */
class StructureTest {
    private static final Voices VOICES = new Voices(List.of(new FreeTtsEngine()));
    private static final StraightLine LINE = new StraightLine(VOICES, Lexicon::empty, List.of());

    private static Article article(String markdown) {
        return new ArticleReader().read("text", "text", Format.MARKDOWN, markdown, Instant.EPOCH);
    }

    private static List<Line> lines(Article article) {
        Narration narration = LINE.narration(article, VOICES.standard(), Manner.NATURAL, Skips.STANDARD);
        List<Line> lines = new ArrayList<>();
        LINE.script(narration).forEach(passage -> lines.addAll(passage.lines()));
        return lines;
    }

    private static List<Place> places(String markdown) {
        return lines(article(markdown)).stream()
                .map(line -> line.utterance().place())
                .toList();
    }

    @Test
    void sentencesKnowWhereTheyStandInTheirBlock() {
        assertEquals(
                List.of(Place.HEADING, Place.FIRST, Place.INNER, Place.LAST, Place.ONLY),
                places("# A heading\n\nThe first is here. The second is here. The last is here.\n\nThis is alone."));
    }

    @Test
    void aListGoesOnUntilItsLastItem() {
        List<Line> lines = lines(article("Three things were missing:\n\n- the oars\n- the sail\n- the rope\n"));
        assertEquals(
                List.of(Ending.CONTINUED, Ending.CONTINUED, Ending.CONTINUED, Ending.STATEMENT),
                lines.stream().map(line -> line.utterance().ending()).toList());
        List<Line> sentences = lines(article("- The oars are gone.\n- The rope is gone.\n"));
        assertEquals(Ending.STATEMENT, sentences.get(0).utterance().ending());
    }

    @Test
    void bracketsAndQuotationsAreSetOff() {
        Article article = article("The boat (an old one) was \u201Cready for the open sea\u201D and \u201Csafe\u201D.");
        List<Aside> asides = lines(article).get(0).utterance().asides();
        assertEquals(
                List.of("(an old one)", "\u201Cready for the open sea\u201D"),
                asides.stream().map(aside -> aside.span().of(article.text())).toList());
        assertEquals(
                List.of(Aside.Kind.BRACKETS, Aside.Kind.QUOTATION),
                asides.stream().map(Aside::kind).toList());
    }

    @Test
    void aRowOfATableBeginsAndEndsWithWhatIsWrittenInItAndTheLastThatIsHeardEndsTheBlock() {
        Article article = article("| a | b |\n|---|---|\n| | z |\n| | |\n\nEnd.");
        List<Line> lines = lines(article);
        assertEquals(
                List.of("a\tb", "z", "End."),
                lines.stream().map(line -> line.sentence().of(article.text())).toList());
        assertEquals(Place.LAST, lines.get(1).utterance().place());
        assertEquals(lines.get(2).pause(), lines.get(1).pause());
    }

    @Test
    void thePauseIsLongestAfterAHeadingAndLongerAfterAParagraphThanBetweenSentences() {
        List<Line> lines = lines(article("# A heading\n\nThe first is here. The second is here.\n\nThis is alone."));
        assertTrue(lines.get(0).pause() > lines.get(2).pause());
        assertTrue(lines.get(2).pause() > lines.get(1).pause());
    }
}
