package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

/** When it stops by itself, and where it goes on: after a pause, in another page, out of sight. */
class StopsTest extends AtTheLamp {
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

    private static void sleep(Chromium page, String choice) {
        page.script("""
                const choice = document.querySelector('#sleep');
                choice.value = arguments[0];
                choice.dispatchEvent(new Event('change', { bubbles: true }));
                """, choice);
    }
}
