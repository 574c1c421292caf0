package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A stretch of the text heard by itself, and sentences heard again, with time to say them oneself. */
class RepetitionTest extends AtTheLamp {
    @Test
    void afterEachSentenceThereIsTimeToSayItAgain(RunningLectern lectern, Chromium page) throws Exception {
        String text = lectern.json("/api/articles/" + LAMP).get("text").asText();
        page.choose("#hold", "press");
        page.choose("#rate", "3"); // the sooner it is someone's turn
        page.press("o", "k");
        page.untilHeard();
        int first = page.marked("sentence");
        page.until(PAUSED);
        assertTrue(page.text("#state").startsWith("Your turn."));
        assertEquals(first, page.marked("sentence"), text.substring(first, first + 20));
        page.choose("#rate", "1");
        page.choose("#hold", "same");
        page.press("k"); // the next sentence; then it goes on by itself
        page.until(Marked.OFFSET + "return offsetOf('sentence') > " + first);
        int second = page.marked("sentence");
        page.until(PAUSED);
        page.until(Marked.OFFSET + "return offsetOf('sentence') > " + second);
        page.until(PAUSED);
        page.one("#state button").click();
        assertEquals("", page.text("#state"));
    }

    @Test
    void theChosenWordsAreHeardAndNoMore(RunningLectern lectern, Chromium page) throws Exception {
        String text = lectern.json("/api/articles/" + LAMP).get("text").asText();
        int from = text.indexOf("spent");
        page.script("""
                const walker = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode() && !walker.currentNode.data.includes('spent £13,000'));
                const at = walker.currentNode.data.indexOf('spent');
                getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 'spent £13,000'.length);
                """);
        page.until("return !document.querySelector('#selection-bar').hidden");
        page.script("document.querySelector('#audio').addEventListener('playing', () => { window.wasHeard = true; })");
        page.one("[data-do=playSelection]").click();
        page.until("return window.wasHeard && document.querySelector('#audio').paused"); // it may be over at once
        JsonNode cues = lectern.json("/api/articles/" + LAMP + "/timeline.json").get("cues");
        double end = 0;
        for (JsonNode cue : cues) {
            if (cue.get("kind").asText().equals("word") && cue.get("from").asInt() == from + "spent ".length()) {
                end = cue.get("end").asDouble();
            }
        }
        double stopped = page.time();
        assertTrue(stopped >= end && stopped < end + 0.5, "it stopped at " + stopped + ", the stretch ends at " + end);
    }

    @Test
    void aSentenceIsSaidAgainAndAgain(Chromium page) {
        page.press("v");
        page.one("[name=loop]").sendKeys(Keys.SPACE);
        page.press(Keys.ESCAPE);
        for (int i = 0; i < 20; i++) {
            page.press("+");
        }
        page.press("l", "k");
        page.untilHeard();
        int sentence = page.marked("sentence");
        page.script("""
                window.back = 0;
                let before = 0;
                document.querySelector('#audio').addEventListener('timeupdate', ({ target }) => {
                  if (target.currentTime < before) window.back += 1;
                  before = target.currentTime;
                });
                """);
        page.until("return window.back >= 2");
        assertEquals(sentence, page.marked("sentence"));
    }

    @Test
    void repeatingGoesBackToTheBeginningOfTheSentence(Chromium page) {
        page.press("l", "k");
        page.untilHeard();
        int sentence = page.marked("sentence");
        double later = page.time() + 0.7;
        page.until("return document.querySelector('#audio').currentTime > " + later);
        page.press("r");
        page.until("return document.querySelector('#audio').currentTime < " + later);
        assertEquals(sentence, page.marked("sentence"));
        assertNotEquals(true, page.script(PAUSED));
    }
}
