package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A session without a pointer. */
@ExtendWith(Stage.class)
class KeyboardTest {
    private static final String TEXT = "# Heard by keys\n\nThis is the first paragraph. It has two sentences.\n\n"
            + "The second paragraph is here. It goes on for a while, so that there is time.\n\nThe end comes last.";

    @Test
    void addListenChangeSpeedJumpAndGoOnElsewhere(RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        page.open(lectern.at("/"));
        page.script("localStorage.clear()");
        page.open(lectern.at("/"));
        page.press("a");
        page.until("return document.activeElement.id === 'paste-text'");
        page.press(TEXT);
        page.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
        page.until("return document.activeElement.textContent === 'Heard by keys'");
        page.press(Keys.ENTER);
        page.until("return location.pathname.startsWith('/read/') && document.querySelector('#progress').max > 1");
        String id = (String) page.script("return document.body.dataset.id");

        page.press("k");
        page.until("return document.querySelector('#audio').currentTime > 0");
        page.press("+");
        assertEquals("1.05×", page.one("#speed").getText());
        page.press("o", "o");
        page.press("l");
        page.press("k");
        page.until("return document.querySelector('#audio').paused");
        int at = ((Number) page.script(Marked.OFFSET + "return offsetOf('sentence')")).intValue();
        int meant = lectern.json("/api/articles/" + id).get("text").asText().indexOf("It goes on");
        assertTrue(at >= meant, "two paragraphs and a sentence on, the voice is at " + at);

        page.read(lectern, id);
        page.until(Marked.OFFSET + "return offsetOf('sentence') === " + at);
        try (Chromium elsewhere = new Chromium()) {
            elsewhere.read(lectern, id);
            elsewhere.until(Marked.OFFSET + "return offsetOf('sentence') === " + at);
        }
    }

    @Test
    void aWordIsChosenAndHeardAndExplained(RunningLectern lectern, Chromium page) {
        page.size(1280, 860);
        page.read(lectern, "the-lamp-on-the-desk#at=0");
        page.press("t", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        page.press("e");
        page.until("return document.querySelector('#explain .said') !== null");
        assertTrue(page.one("#explain .lead").getText().contains("read"));
        page.press(Keys.ESCAPE);
        page.until("return document.activeElement.id === 'text'");
        int chosen = ((Number) page.script(Marked.OFFSET + "return offsetOf('cursor')")).intValue();
        page.press(Keys.ENTER);
        page.until(Marked.OFFSET + "return offsetOf('word') >= " + chosen);
        page.press("k");
    }

    @Test
    void aWordIsSaidDifferently(RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        String id = lectern.add("# Names\n\nThe boat was built in Xanthipolis. It sails well.");
        page.read(lectern, id);
        String before = lectern.json("/api/articles/" + id + "/timeline.json")
                .get("key")
                .asText();
        page.press("t");
        for (int word = 0; word < 7; word++) {
            page.press(Keys.ARROW_RIGHT);
        }
        page.press("e");
        page.until("return document.querySelector('#explain .said')?.textContent.includes('Xanthipolis')");
        page.press(Keys.TAB, Keys.TAB, Keys.ENTER);
        page.until("return document.activeElement.id === 'lexicon-alias'");
        page.press("the old town", Keys.ENTER);
        page.until("return document.querySelector('#state').textContent.includes('said differently')");
        JsonNode after = lectern.json("/api/articles/" + id + "/timeline.json");
        assertNotEquals(before, after.get("key").asText());
        assertTrue(lectern.get("/api/lexicon").body().contains("<alias>the old town</alias>"));
        assertEquals(
                after.get("duration").asDouble(),
                ((Number) page.script("return Number(document.querySelector('#progress').max)")).doubleValue(),
                0.01);
    }

    @Test
    void shortcutsAreListedAndCanBeSwitchedOff(RunningLectern lectern, Chromium page) {
        page.read(lectern, "the-lamp-on-the-desk");
        page.press("?");
        page.until("return document.querySelector('#shortcuts').open");
        assertTrue(page.one("#shortcut-list").getText().contains("Play or pause"));
        page.press(Keys.ESCAPE);
        page.press(",");
        page.until("return document.querySelector('#settings').open");
        page.one("[name=keys]").sendKeys(Keys.SPACE);
        page.press(Keys.ESCAPE);
        page.press("?");
        assertEquals(false, page.script("return document.querySelector('#shortcuts').open"));
        page.script("localStorage.clear()");
    }
}
