package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** What a listener can choose: voice, pitch, what is passed over, stretches, repetition, when it stops by itself. */
@ExtendWith(Stage.class)
class ManyWaysTest {
    private static final String LAMP = "the-lamp-on-the-desk";
    private static final String PAUSED = "return document.querySelector('#audio').paused";

    @BeforeEach
    void openTheArticle(RunningLectern lectern, Chromium page) {
        page.size(1280, 860);
        page.readFresh(lectern, LAMP + "#at=0");
    }

    @AfterEach
    void leaveNothing(Chromium page) {
        page.script("document.querySelector('#audio').pause(); localStorage.clear(); sessionStorage.clear()");
    }

    @Test
    void pitchAndWhatIsPassedOverAreChosenAndThePlaceIsKept(RunningLectern lectern, Chromium page) throws Exception {
        page.press("o", "o", "l");
        int place = page.marked("sentence");
        assertTrue(place > 0);
        page.press("v");
        page.until("return document.querySelector('#listening').open");
        page.one("#pitch").sendKeys(Keys.ARROW_RIGHT);
        page.one("#pitch").sendKeys(Keys.ARROW_RIGHT); // asked for while the first answer is still on its way
        page.one("[name=skip][value=code]").sendKeys(Keys.SPACE);
        page.press(Keys.ESCAPE);
        String chosen = "pitch=1.10&skip=addresses%2Cfigures%2Cfootnotes";
        page.until("return document.querySelector('#audio').src.endsWith('" + chosen + "')");
        double whole = lectern.json("/api/articles/" + LAMP + "/timeline.json?" + chosen)
                .get("duration")
                .asDouble();
        page.until("return Math.abs(document.querySelector('#progress').max - " + whole + ") < 0.01");
        assertEquals(place, page.marked("sentence"));
        page.press("k");
        page.untilHeard();
        assertEquals(place, page.marked("sentence"));
        for (String format : new String[] {"mp3", "opus", "flac", "wav"}) {
            String link =
                    (String) page.script("return document.querySelector(`[data-format=${arguments[0]}]`).href", format);
            assertTrue(link.endsWith("audio." + format + "?" + chosen + "&download"), link);
        }
        page.readFresh(
                lectern, LAMP); // a browser that remembers nothing: the choice was this browser's, the place is not
        page.until(Marked.OFFSET + "return offsetOf('sentence') === " + place);
    }

    @Test
    void aVoiceIsTriedWithTheSentenceAtHandAndAnotherBesideIt(RunningLectern lectern, Chromium page) throws Exception {
        page.press("o", "o");
        page.press("v");
        page.until("return document.querySelector('#voice-other').options.length > 1");
        page.until("return document.querySelector('#voice').options[0].text.endsWith('Kevin')");
        assertTrue(page.text("#voice-about").matches("FreeTTS · American English · 16 kHz · exact word times · .*"));
        page.script("""
                window.asked = [];
                const before = window.fetch;
                window.fetch = (path, options) => {
                  if (path === '/api/speech') window.asked.push(String(options.body));
                  return before(path, options);
                };
                const play = HTMLMediaElement.prototype.play;
                window.heard = [];
                HTMLMediaElement.prototype.play = function () {
                  if (!this.isConnected) this.addEventListener('ended', () => window.heard.push(this.duration), { once: true });
                  return play.call(this);
                };
                """);
        page.script("document.querySelector('#voice-other').value = 'kevin16'");
        page.script("document.querySelector('#voice-other').dispatchEvent(new Event('input', {bubbles: true}))");
        page.script("document.querySelector('#audio').playbackRate = 3");
        page.script("document.querySelector('#rate').value = 3");
        page.script("document.querySelector('#rate').dispatchEvent(new Event('input', {bubbles: true}))");
        page.one("#voice-compare summary").click();
        page.one("#voice-hear-both").click();
        page.until("return window.heard.length === 2");
        assertEquals("", page.text("#voice-problem"));
        JsonNode asked = page.json("return JSON.stringify(window.asked)");
        int from = page.marked("sentence");
        String text = lectern.json("/api/articles/" + LAMP).get("text").asText();
        assertTrue(
                asked.get(0)
                        .asText()
                        .startsWith("text=" + text.substring(from, from + 7).replace(' ', '+')),
                asked.toString());
        assertTrue(asked.get(0).asText().endsWith("voice=kevin16"), asked.toString());
        page.one("#voice-take").click();
        page.until("return document.querySelector('#audio').src.endsWith('?voice=kevin16')");
    }

    @Test
    void afterEachSentenceThereIsTimeToSayItAgain(RunningLectern lectern, Chromium page) throws Exception {
        String text = lectern.json("/api/articles/" + LAMP).get("text").asText();
        hold(page, "press");
        choose(page, "#rate", "3"); // the sooner it is someone's turn
        page.press("o", "k");
        page.untilHeard();
        int first = page.marked("sentence");
        page.until(PAUSED);
        assertTrue(page.text("#state").startsWith("Your turn."));
        assertEquals(first, page.marked("sentence"), text.substring(first, first + 20));
        choose(page, "#rate", "1");
        hold(page, "same");
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
    void theSpeedIsToldInWordsAMinute(Chromium page) {
        int natural = pace(page);
        assertTrue(natural >= 120 && natural <= 220, natural + " words a minute");
        page.script("document.querySelector('#rate').value = 2");
        page.script("document.querySelector('#rate').dispatchEvent(new Event('input', {bubbles: true}))");
        assertEquals(natural * 2.0, pace(page), 5);
        String said = (String) page.script("return document.querySelector('#rate').getAttribute('aria-valuetext')");
        assertEquals("2.0×, about " + pace(page) + " words a minute", said);
    }

    @Test
    void aWordIsHeardByItselfAndSlowly(Chromium page) throws Exception {
        page.script("""
                window.asked = [];
                const before = window.fetch;
                window.fetch = (path, options) => {
                  if (path === '/api/speech') window.asked.push(String(options.body));
                  return before(path, options);
                };
                """);
        page.press("o", "e");
        page.until("return document.querySelectorAll('#explain .ways button').length === 3");
        String word = page.text("#explain .said");
        page.script("document.querySelectorAll('#explain .ways button')[1].click()");
        page.until("return window.asked.length === 1");
        page.script("document.querySelectorAll('#explain .ways button')[2].click()");
        page.until("return window.asked.length === 2");
        JsonNode asked = page.json("return JSON.stringify(window.asked)");
        assertEquals("text=" + word + "&format=wav", asked.get(0).asText());
        assertEquals("text=" + word + "&format=wav&rate=0.6", asked.get(1).asText());
        assertEquals("", page.text("#explain [role=alert]"));
        page.press(Keys.ESCAPE);
    }

    @Test
    void aHundredVoicesAreChosenByTheirLanguage(RunningLectern lectern, Chromium page) throws Exception {
        List<String> german = new ArrayList<>();
        Set<String> languages = new HashSet<>();
        for (JsonNode voice : lectern.json("/api/voices").get("voices")) {
            String language = voice.get("language").asText().split("-", 2)[0];
            languages.add(language);
            if (language.equals("de")) {
                german.add(voice.get("id").asText());
            }
        }
        assumeTrue(!german.isEmpty(), "no voice here speaks German: src/test/check installs eSpeak NG");
        page.press("v");
        page.until("return document.querySelector('#voice-language').options.length === " + languages.size());
        assertEquals("en", page.script("return document.querySelector('#voice-language').value"));
        choose(page, "#voice-language", "de");
        String own = (String) page.script("return document.querySelector('#audio').src");
        assertEquals(german.size() + 1, (int) page.number("document.querySelector('#voice').options.length"));
        choose(page, "#voice", german.get(0));
        page.until("return document.querySelector('#audio').src.endsWith('?voice=" + german.get(0) + "')");
        assertNotEquals(own, page.script("return document.querySelector('#audio').src"));
        choose(page, "#voice-language", "en");
        assertEquals(
                german.get(0), page.script("return document.querySelector('#voice').value"), "what reads stays chosen");
    }

    @Test
    void whatWasPassedOverCanBeHeard(Chromium page) {
        page.press("k");
        page.untilHeard();
        page.script("""
                window.said = 0;
                const play = HTMLMediaElement.prototype.play;
                HTMLMediaElement.prototype.play = function () {
                  this.addEventListener('timeupdate', () => { window.said = Math.max(window.said, this.currentTime); });
                  return play.call(this);
                };
                """);
        page.script("document.querySelector('pre + .hear-skipped').click()");
        page.until("return window.said > 0.2");
        assertEquals(true, page.script(PAUSED), "the narration waits meanwhile");
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
    void itStopsByItselfWhenItsTimeIsOver(Chromium page) {
        page.script("document.querySelector('#sleep').append(new Option('In a moment', '0.02'))");
        sleep(page, "0.02");
        page.press("k");
        page.untilHeard();
        page.until(PAUSED);
        assertTrue(page.text("#state").contains("sleep timer"));
        assertEquals(1.0, page.number("document.querySelector('#audio').volume"));
        assertEquals("", page.script("return document.querySelector('#sleep').value"));
        page.press("k");
        page.untilHeard();
    }

    @Test
    void itStopsBehindTheParagraphThatIsHeardThen(RunningLectern lectern, Chromium page) throws Exception {
        String text = lectern.json("/api/articles/" + LAMP).get("text").asText();
        sleep(page, "paragraph");
        page.press("o", "o"); // the one meant is the one that is heard, not the one where it was chosen
        assertEquals(text.indexOf("A quiet machine"), page.marked("sentence"));
        page.press("k");
        page.untilHeard();
        page.until(PAUSED);
        assertEquals(text.indexOf("A quiet machine"), page.marked("sentence"));
    }

    @Test
    void theTimerGoesOnInTheNextPage(RunningLectern lectern, Chromium page) {
        sleep(page, "15");
        page.read(lectern, LAMP);
        page.press("v");
        assertEquals("15", page.script("return document.querySelector('#sleep').value"));
        assertEquals("15:00", page.text("#sleep-left"));
    }

    @Test
    void thePlaceIsKeptWhileThePageIsOutOfSight(RunningLectern lectern, Chromium page) throws Exception {
        page.press("k");
        page.untilHeard();
        page.script("addEventListener('visibilitychange', () => { window.wasHidden = true; })");
        String window = page.driver().getWindowHandle();
        page.driver().switchTo().newWindow(WindowType.TAB);
        try {
            Set<Integer> places = new HashSet<>(); // the first is kept as the page goes out of sight
            for (int i = 0; i < 300 && places.size() < 3; i++) {
                Thread.sleep(100);
                places.add(lectern.json("/api/articles/" + LAMP + "/place")
                        .get("at")
                        .asInt());
            }
            assertTrue(places.size() >= 3, "the places kept were " + places);
        } finally {
            page.driver().close();
            page.driver().switchTo().window(window);
        }
        assertEquals(true, page.script("return window.wasHidden"));
    }

    @Test
    void aPageThatWasLeftOpenGoesOnWhereAnotherBrowserStopped(RunningLectern lectern, Chromium page) throws Exception {
        int elsewhere =
                lectern.json("/api/articles/" + LAMP).get("text").asText().indexOf("It stands where");
        String window = page.driver().getWindowHandle();
        page.driver().switchTo().newWindow(WindowType.TAB);
        lectern.place(LAMP, elsewhere, false);
        page.driver().close();
        page.driver().switchTo().window(window);
        page.until(Marked.OFFSET + "return offsetOf('sentence') === " + elsewhere);
        assertTrue(page.text("#state").contains("elsewhere"));
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

    private static void hold(Chromium page, String choice) {
        choose(page, "#hold", choice);
    }

    private static void choose(Chromium page, String select, String value) {
        page.script("""
                const select = document.querySelector(arguments[0]);
                select.value = arguments[1];
                for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
                """, select, value);
    }

    private static int pace(Chromium page) {
        return Integer.parseInt(page.text("#pace").replaceAll("[^0-9]", ""));
    }

    private static void sleep(Chromium page, String choice) {
        page.script("""
                const choice = document.querySelector('#sleep');
                choice.value = arguments[0];
                choice.dispatchEvent(new Event('change', { bubbles: true }));
                """, choice);
    }
}
