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
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Who reads, in which manner, and what is passed over: each can be chosen, tried and told. */
class VoiceChoiceTest extends AtTheLamp {
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
    void whereTheArticlesOwnVoiceIsNotHereAnotherIsChosenAndReads(RunningLectern lectern, Chromium page)
            throws Exception {
        String id = lectern.add("---\nvoice: nobody\n---\n# Whose voice\n\nSomebody else may read it.");
        page.open(lectern.at("/"));
        page.until("return document.querySelector(`#shelf [data-id='" + id
                + "'] .production`)?.textContent.endsWith('not here')");
        page.open(lectern.at("/read/" + id));
        page.until(
                "return document.querySelector('#state').textContent.startsWith('The voice that this article asks for')");
        page.one("#state button").click();
        page.until("return document.querySelector('#voice').options.length > 1");
        page.choose("#voice", "kevin16");
        page.press(Keys.ESCAPE);
        page.until("return !document.querySelector('#play').disabled");
        page.press("k");
        page.untilHeard();
        lectern.remove(id);
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
        page.choose("#voice-language", "de");
        String own = (String) page.script("return document.querySelector('#audio').src");
        assertEquals(german.size() + 1, (int) page.number("document.querySelector('#voice').options.length"));
        page.choose("#voice", german.get(0));
        page.until("return document.querySelector('#audio').src.endsWith('?voice=" + german.get(0) + "')");
        assertNotEquals(own, page.script("return document.querySelector('#audio').src"));
        page.choose("#voice-language", "en");
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

    private static int pace(Chromium page) {
        return Integer.parseInt(page.text("#pace").replaceAll("[^0-9]", ""));
    }
}
