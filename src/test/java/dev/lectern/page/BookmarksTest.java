package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Sentences are marked to be found again, with notes, by keyboard alone; another browser finds them too. */
@ExtendWith(Stage.class)
class BookmarksTest {
    @Test
    void aSentenceIsMarkedNotedFoundAgainAndForgotten(RunningLectern lectern, Chromium page) throws Exception {
        String id = lectern.add("# Ice\n\nThe ice hums. Ida hears it at 7:30 p.m. Nobody else does.");
        String kept = "/api/articles/" + id + "/bookmarks";
        page.size(1280, 860);
        page.readFresh(lectern, id);
        page.press("l", "l", "m");
        page.until(
                "return document.querySelector('#state').textContent.startsWith('The sentence has a bookmark now.')");
        int at = page.marked("sentence");
        assertTrue(at > 5, "it is at " + at);
        assertEquals(at, page.marked("bookmark"));
        for (int width : new int[] {320, 1280}) { // beside the line in which the sentence begins, and before the column
            page.size(width, 860);
            page.until("""
                    const [ribbon, ...more] = [...document.querySelectorAll('.ribbons i')].map((i) => i.getBoundingClientRect());
                    const line = [...CSS.highlights.get('bookmark')][0].getClientRects()[0];
                    return more.length === 0 && ribbon.left >= 0 && ribbon.right < line.left && ribbon.width > 5
                      && Math.abs(ribbon.top - line.top) < 1 && Math.abs(ribbon.bottom - line.bottom) < 1;
                    """);
        }
        page.press("m");
        page.until("return document.querySelector('#state').textContent.startsWith('This sentence has a bookmark.')");
        page.one("#state button").sendKeys(Keys.ENTER);
        page.until("return document.activeElement.id === 'bookmark-note'");
        page.press("Ask Ida about it.", Keys.TAB, Keys.ENTER);
        page.until("return document.querySelector('#bookmark-list .note')?.textContent === 'Ask Ida about it.'");
        assertEquals(List.of(), Axe.violations(page));
        assertEquals(List.of(), Axe.weak(page));
        page.screenshot("bookmarks-1280-light");
        JsonNode list = lectern.json(kept).get("bookmarks");
        assertEquals(1, list.size());
        assertEquals(at, list.get(0).get("at").asInt());
        assertEquals("Ask Ida about it.", list.get(0).get("note").asText());

        page.readFresh(lectern, id);
        page.until(Marked.OFFSET + "return offsetOf('bookmark') === " + at);
        page.press("c");
        page.until("return document.activeElement.closest('#contents') !== null");
        page.one("#bookmark-list button").sendKeys(Keys.ENTER);
        page.until(Marked.OFFSET + "return offsetOf('sentence') === " + at);
        page.press("c");
        page.one("#bookmark-list li > .actions button:last-child").sendKeys(Keys.ENTER);
        page.until("return document.querySelector('#bookmark-list').textContent.startsWith('No sentence')");
        assertEquals("[]", lectern.json(kept).get("bookmarks").toString());
        assertEquals(-1, page.marked("bookmark"));
        assertEquals(0, page.number("document.querySelectorAll('.ribbons i').length"));
        page.press(Keys.ESCAPE);
        lectern.remove(id);
    }
}
