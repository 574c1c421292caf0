package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** One article of the queue follows the other in the same page, with the same audio element, whether or not it is in sight. */
@ExtendWith(Stage.class)
class HandOverTest {
    private String first = "";
    private String second = "";

    @BeforeEach
    void queueTwo(RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        first = lectern.add("# The one before\n\nIt is short, so that its end is soon.");
        second = lectern.add("---\nauthor: Vera Lund\nlanguage: en-GB\n---\n# The one after\n\n"
                + "It goes on for a good while, sentence by sentence. ".repeat(20));
        lectern.queue(second);
        page.readFresh(lectern, first);
        page.script("document.querySelector('#audio').marked = true");
    }

    @AfterEach
    void leaveNothing(RunningLectern lectern, Chromium page) throws Exception {
        page.script("document.querySelector('#audio').pause()");
        lectern.queue();
    }

    @Test
    void outOfSightTheNextArticleFollowsAtOnce(RunningLectern lectern, Chromium page) throws Exception {
        page.press("k");
        page.untilHeard();
        String window = page.driver().getWindowHandle();
        page.driver().switchTo().newWindow(WindowType.TAB);
        try {
            for (int i = 0; i < 300 && at(lectern) == 0; i++) {
                Thread.sleep(100);
            }
            assertTrue(at(lectern) > 0, "the second is heard while the page is out of sight");
        } finally {
            page.driver().close();
            page.driver().switchTo().window(window);
        }
        isThere(lectern, page);
    }

    @Test
    void inSightItFollowsAfterAMomentAndBackLeadsBack(RunningLectern lectern, Chromium page) throws Exception {
        page.press("k");
        page.until("return document.querySelector('#state').textContent.includes('Next: The one after')");
        page.until("return location.pathname === '/read/" + second + "'");
        page.untilHeard();
        isThere(lectern, page);
        page.press("k", "c");
        page.until("return document.querySelector('#chapter-list').textContent.includes('The one after')");
        page.driver().navigate().back();
        page.until("return location.pathname === '/read/" + first + "'");
        page.until("return document.querySelector('#text').textContent.includes('It is short')");
    }

    @Test
    void whoStaysStays(Chromium page) {
        page.press("k");
        page.until("return document.querySelector('#state').textContent.includes('Next: The one after')");
        page.one("#state button").click();
        assertEquals("", page.text("#state"));
        assertTrue(page.text("#text").contains("It is short"));
        assertEquals(true, page.script("return document.querySelector('#audio').paused"));
    }

    private int at(RunningLectern lectern) throws Exception {
        return lectern.json("/api/articles/" + second + "/place").get("at").asInt();
    }

    private void isThere(RunningLectern lectern, Chromium page) throws Exception {
        assertEquals("/read/" + second, page.script("return location.pathname"));
        assertEquals("The one after · Lectern", page.driver().getTitle());
        assertEquals("en-GB", page.script("return document.querySelector('#text').lang"));
        assertTrue(page.text(".opening").contains("Vera Lund"));
        assertEquals(
                List.of("The one after", "Vera Lund"),
                page.script("const { title, artist } = navigator.mediaSession.metadata; return [title, artist]"));
        assertEquals("playing", page.script("return navigator.mediaSession.playbackState"));
        assertEquals(
                true, page.script("return document.querySelector('#audio').marked"), "it is the same audio element");
        String text = lectern.json("/api/articles/" + second).get("text").asText();
        page.until(Marked.OFFSET + "return offsetOf('word') >= " + text.indexOf("It goes"));
        assertTrue(
                lectern.json("/api/articles/" + first + "/place").get("heard").asBoolean());
        page.until("return document.querySelector('[data-format=mp3]').href.includes('" + second + "')");
        for (int i = 0; i < 100 && !lectern.json("/api/queue").get("articles").isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertTrue(lectern.json("/api/queue").get("articles").isEmpty(), "what is being heard waits no more");
    }
}
