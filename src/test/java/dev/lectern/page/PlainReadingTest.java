package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What is left without a script: all that is needed to read and to listen. */
@ExtendWith(Stage.class)
class PlainReadingTest {
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
    void aBrowserThatRunsNoScriptReadsPlaysAndDownloads(RunningLectern lectern, Chromium page, @TempDir Path folder)
            throws Exception {
        page.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            page.size(800, 900);
            page.open(lectern.at("/read/the-lamp-on-the-desk"));
            assertTrue(page.one("audio").isDisplayed());
            assertTrue(page.driver().findElement(By.id("text")).getText().contains("The lamp on the desk"));
            assertFalse(page.one("#play").isDisplayed());
            page.screenshot("reader-without-script");
            page.one("audio").sendKeys(Keys.SPACE);
            page.until("return document.querySelector('audio').currentTime > 0.2");
            page.one("audio").sendKeys(Keys.SPACE);
            download(page, folder);
        } finally {
            page.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static void download(Chromium page, Path folder) throws Exception {
        page.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        page.one("footer a[href*='audio.mp3']").sendKeys(Keys.ENTER);
        Path file = folder.resolve("The lamp on the desk.mp3");
        for (int i = 0; i < 200 && !(Files.exists(file) && Files.size(file) > 0); i++) {
            Thread.sleep(50); // the browser takes the name with an empty file first
        }
        assertEquals("ID3", new String(Files.readAllBytes(file), 0, 3, StandardCharsets.ISO_8859_1));
    }
}
