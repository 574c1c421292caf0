package dev.lectern.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lectern.article.Article;
import dev.lectern.narration.Narration;
import dev.lectern.timing.Timeline;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The times of a narration, found out without its sound. */
class StudioTimesTest extends InAScene {
    /** Two articles with one text have one key and one production; each is told of under its own name. */
    @Test
    void timesNameTheArticleThatWasAskedFor() throws Exception {
        Narration one = scene.narration("one", 3);
        Article article = one.article();
        Narration two = scene.line.narration(
                new Article(
                        "two",
                        article.title(),
                        article.author(),
                        article.language(),
                        article.voice(),
                        article.published(),
                        article.source(),
                        article.updated(),
                        article.format(),
                        article.words(),
                        article.text(),
                        article.blocks(),
                        article.lexicon()),
                one.voice(),
                one.manner(),
                one.skips());
        assertEquals(one.key(), two.key());
        for (Narration narration : List.of(one, two)) {
            Timeline timeline = scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
            assertEquals(narration.article().id(), timeline.article());
        }
    }

    @Test
    void timesNeedNoSound() throws Exception {
        Narration narration = scene.narration("times", 20);
        assertFalse(scene.studio.partialTimeline(narration).complete());
        Timeline timeline = scene.studio.timeline(narration).get(30, TimeUnit.SECONDS);
        assertTrue(timeline.complete());
        assertEquals(0, scene.engine.utterances.get());
        byte[] wav = scene.stored(narration, Scene.WAV);
        int header = Scene.WAV.header(scene.line.track(narration, List.of()), java.util.Optional.empty()).length;
        assertEquals(timeline.frames() * 2, wav.length - header);
        scene.restart();
        int spoken = scene.engine.opened.get();
        assertEquals(timeline, scene.studio.timeline(narration).get(30, TimeUnit.SECONDS));
        assertEquals(spoken, scene.engine.opened.get());
    }
}
