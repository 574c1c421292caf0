package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What is left without a script: all that is needed to read and to listen. */
@ExtendWith(Stage.class)
class PlainReadingTest {
    /** How often the page asks again for sound that it cannot play. */
    private static final int TRIES = 3;

    @Test
    void textPlayerAndDownloadsAreThere(RunningLectern lectern) throws Exception {
        String text =
                lectern.json("/api/articles/the-lamp-on-the-desk").get("text").asText();
        Document page = Jsoup.parse(lectern.get("/read/the-lamp-on-the-desk").body());
        String shown = page.selectFirst("article").wholeText();
        assertEquals(text.replaceAll("\\s+", ""), shown.replaceAll("\\s+", ""));
        assertEquals("en", page.selectFirst("article").attr("lang"));
        assertEquals(1, page.select("audio[controls]").size());
        for (String link : page.select("footer a").eachAttr("href")) {
            assertEquals(200, lectern.get(link, "Range", "bytes=0-9").statusCode() / 200 * 200, link);
        }
    }

    @Test
    void theLibraryListsAndSearches(RunningLectern lectern) throws Exception {
        assertTrue(Jsoup.parse(lectern.get("/").body()).select("#shelf a.title").size() >= 3);
        Document found = Jsoup.parse(lectern.get("/?q=altitude+yeast").body());
        assertTrue(found.select("#shelf a.title").eachText().stream().allMatch(title -> title.contains("bread")));
        assertTrue(
                Jsoup.parse(lectern.get("/?q=nothingofthekind").body()).text().contains("Nothing matches"));
    }

    @Test
    void aBrowserThatRunsNoScriptShowsItsOwnPlayer(RunningLectern lectern, Chromium page) throws Exception {
        page.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            page.size(800, 900);
            page.open(lectern.at("/read/the-lamp-on-the-desk"));
            assertTrue(page.one("audio").isDisplayed());
            assertTrue(page.driver().findElement(By.id("text")).getText().contains("The lamp on the desk"));
            assertFalse(page.one("#play").isDisplayed());
            page.screenshot("reader-without-script");
        } finally {
            page.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /**
     * The first thing that Safari on iOS asks for; without the whole length in the answer it plays nothing. The server
     * may take up to a second to know it; on a machine that is busier than that the page asks again, as is done here.
     */
    @Test
    void aFirstVisitGetsTheWholeLength(RunningLectern lectern) throws Exception {
        lectern.json("/api/articles/the-lamp-on-the-desk/timeline.json"); // by then the voice has been loaded
        String id = lectern.add("# Never heard before\n\n" + "Nobody has asked for this one yet. ".repeat(40));
        String path = "/api/articles/" + id + "/audio.mp3";
        HttpResponse<String> probe = lectern.get(path, "Range", "bytes=0-1");
        for (int again = 0; again < TRIES && probe.statusCode() == 200; again++) {
            probe = lectern.get(path, "Range", "bytes=0-1");
        }
        assertEquals(206, probe.statusCode());
        String range = probe.headers().firstValue("Content-Range").orElseThrow();
        long whole = Long.parseLong(range.substring(range.indexOf('/') + 1));
        assertEquals("bytes 0-1/" + whole, range);
        HttpResponse<String> rest = lectern.get(path, "Range", "bytes=0-" + (whole - 1));
        assertEquals(206, rest.statusCode());
        assertEquals(
                whole,
                Long.parseLong(rest.headers().firstValue("Content-Length").orElseThrow()));
    }
}
