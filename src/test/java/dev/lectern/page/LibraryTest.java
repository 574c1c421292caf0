package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The library as its users handle it. */
@ExtendWith(Stage.class)
class LibraryTest {
    @BeforeEach
    void openTheLibrary(RunningLectern lectern, Chromium page) {
        page.size(1280, 860);
        open(lectern, page);
    }

    @AfterEach
    void leaveNothing(Chromium page) {
        page.script("localStorage.clear(); sessionStorage.clear()");
    }

    @Test
    void filesAreChosenAndDroppedAndTheirOutcomeIsTold(RunningLectern lectern, Chromium page, @TempDir Path folder)
            throws Exception {
        Path chosen = Files.writeString(folder.resolve("chosen.md"), "# A chosen file\n\nIt has a sentence.");
        Path strange = Files.writeString(folder.resolve("picture.gif"), "GIF89a");
        page.press("a");
        page.until("return document.querySelector('#add').open");
        page.one("#files").sendKeys(chosen + "\n" + strange);
        page.until("return document.querySelectorAll('#uploads .outcome:not(:empty)').length === 2");
        assertTrue(page.text("#uploads").contains("Added: A chosen file"), page.text("#uploads"));
        assertTrue(page.text("#uploads").contains("save it as one of these"), page.text("#uploads"));
        page.press(Keys.ESCAPE);
        page.script("""
                const carried = new DataTransfer();
                carried.items.add(new File(['Dropped words, and more of them.'], 'A dropped file.txt', { type: 'text/plain' }));
                for (const name of ['dragenter', 'dragover', 'drop']) {
                  document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: carried }));
                }
                """);
        page.until("return document.querySelectorAll('#uploads .outcome:not(:empty)').length === 3");
        assertEquals(200, lectern.get("/read/a-chosen-file").statusCode());
        String link = (String) page.script("return [...document.querySelectorAll('#uploads a')].at(-1).pathname");
        assertTrue(lectern.get(link).body().contains("Dropped words"));
    }

    @Test
    void whyATextIsRefusedIsInSightOnASmallScreen(Chromium page) {
        page.size(320, 640);
        page.press("a");
        page.until("return document.querySelector('#add').open");
        page.script("document.querySelector('#paste-text').value = 'a '.repeat(600000)");
        page.one("#add .primary").click();
        page.until("""
                const problem = document.querySelector('#paste-problem');
                const { left, top, width, height } = problem.getBoundingClientRect();
                return height > 20 && document.elementFromPoint(left + width / 2, top + height - 5) === problem;
                """);
    }

    @Test
    void anArticleIsEditedBesideItsPreviewAndNothingTypedIsLost(RunningLectern lectern, Chromium page)
            throws Exception {
        String id = lectern.add("# To be edited\n\nThe old sentence.");
        open(lectern, page);
        act(page, id, "edit");
        page.until("return document.querySelector('#preview h3')?.textContent === 'To be edited'");
        assertEquals(
                0,
                page.number("document.querySelector('#edit-text').selectionStart"),
                "it opens where the text begins");
        assertTrue(page.number("+getComputedStyle(document.querySelector('#preview h3')).fontWeight") >= 600);
        type(page, "# To be edited\n\nThe new sentence.\n\n3. one\n4. two\n\n* three");
        page.until("return document.querySelector('#preview ol[start=\"3\"]')?.children.length === 2"
                + " && document.querySelector('#preview ul').children.length === 1");
        page.press(Keys.ESCAPE);
        page.until("return document.querySelector('#shelf .unsaved') !== null");
        page.one("#shelf .unsaved button").click();
        page.until(
                "return document.querySelector('#edit').open && document.querySelector('#edit-text').value.includes('new')");
        lectern.put(id, "# To be edited\n\nSomebody else was faster.");
        page.one("#edit .primary").click();
        page.until("return document.querySelector('#edit-problem').textContent.includes('meanwhile')");
        page.one("#edit .primary").click();
        page.until("return !document.querySelector('#edit').open");
        assertTrue(lectern.json("/api/articles/" + id).get("text").asText().contains("The new sentence."));
        assertEquals(null, page.script("return document.querySelector('#shelf .unsaved')"));
    }

    @Test
    void whatIsDeletedCanBeTakenBackWithThePlaceInIt(RunningLectern lectern, Chromium page) throws Exception {
        String id = lectern.add("# To be deleted\n\nOne sentence. And another one, with the place.");
        lectern.place(id, 30, false);
        open(lectern, page);
        String left = page.text("#shelf [data-id='" + id + "'] .meta");
        assertTrue(left.contains("left"), left);
        act(page, id, "delete");
        page.until("return document.activeElement.textContent === 'Undo'");
        assertEquals(404, lectern.get("/api/articles/" + id).statusCode());
        page.press(Keys.ENTER);
        page.until("return document.activeElement.textContent === 'To be deleted'");
        assertEquals(
                30, lectern.json("/api/articles/" + id + "/place").get("at").asInt());
    }

    @Test
    void whatWasBegunIsOfferedFirst(RunningLectern lectern, Chromium page) throws Exception {
        String id =
                lectern.add("# Begun yesterday\n\nOne sentence." + " And another one, where the place is.".repeat(40));
        lectern.place(id, 60, false);
        open(lectern, page);
        page.until("return document.querySelector('#continue .title').textContent === 'Begun yesterday'");
        page.one("#continue .button").click();
        page.until("return location.pathname === '/read/" + id + "'");
        page.untilHeard();
        assertTrue(page.marked("sentence") > 0, "it goes on in the second sentence");
    }

    @Test
    void theTimeLeftIsThePlayersOwnAndAboutRightWhereNobodyHasListened(RunningLectern lectern, Chromium page)
            throws Exception {
        String id = lectern.add("# Half heard\n\n" + "Sound goes out and comes back slowly. ".repeat(90));
        lectern.place(id, 1500, false);
        open(lectern, page);
        assertEquals("about 2 min left", facts(page, id));
        page.read(lectern, id);
        page.press("k");
        page.untilHeard();
        page.press("k");
        page.until("return document.querySelector('#audio').paused");
        double left = page.number("Number(document.querySelector('#progress').max)") - page.time();
        assertEquals("−" + clock(left), page.text("#left"));
        String told = page.one("#progress").getAttribute("aria-valuetext");
        assertTrue(told.endsWith(" left"), told);
        open(lectern, page);
        page.until("return document.querySelector('#continue .title').textContent === 'Half heard'");
        String kept = Math.round(left / 60) + " min left";
        assertEquals(kept, facts(page, id));
        assertEquals(kept, page.text("#continue .meta"));
        page.script("localStorage.setItem('lectern.listening', '{\"rate\":2}')");
        open(lectern, page);
        assertEquals(Math.round(left / 120) + " min left at 2.0×", facts(page, id));
        lectern.remove(id);
    }

    @Test
    void whatWasHeardOrCannotBeComesAfterWhatIsLeft(RunningLectern lectern, Chromium page) throws Exception {
        String heard = lectern.add("# Heard already\n\nOne sentence.");
        String mute = lectern.add("...", "text/plain");
        lectern.place(heard, 0, true);
        open(lectern, page);
        assertEquals("Heard", facts(page, heard));
        assertEquals("nothing to read aloud", facts(page, mute));
        page.choose("#order", "left");
        page.until("""
                const told = [...document.querySelectorAll('#shelf .row .meta')].map((row) => row.textContent);
                const after = told.map((words) => /Heard|nothing/.test(words));
                return after.indexOf(true) > 1 && after.slice(after.indexOf(true)).every((one) => one);
                """);
        lectern.remove(heard);
        lectern.remove(mute);
    }

    private static String facts(Chromium page, String id) {
        return page.text("#shelf [data-id='" + id + "'] .meta span").strip();
    }

    private static String clock(double seconds) {
        long all = Math.round(seconds);
        return "%d:%02d".formatted(all / 60, all % 60);
    }

    @Test
    void theQueueIsPutInOrderAndPlaysItselfThrough(RunningLectern lectern, Chromium page) throws Exception {
        String first = lectern.add("# Heard first\n\nShort.");
        String second = lectern.add("# Heard second\n\nShort too.");
        lectern.queue("away-for-a-moment");
        open(lectern, page);
        act(page, second, "queue");
        act(page, first, "queue");
        page.until("return document.querySelectorAll('#queue li').length === 2");
        page.one("[aria-label='Earlier: Heard first']").click();
        page.until("return document.querySelector('#queue .title').textContent === 'Heard first'");
        page.one("#queue .title").click();
        page.until("return location.pathname === '/read/" + first + "'");
        page.until("return document.querySelector('#state').textContent.includes('Next: Heard second')");
        page.until("return location.pathname === '/read/" + second + "'");
        page.until("return document.querySelector('#state').textContent.includes('to the end')");
        for (String id : new String[] {first, second}) {
            assertEquals(
                    true,
                    lectern.json("/api/articles/" + id + "/place").get("heard").asBoolean(),
                    id);
        }
        open(lectern, page);
        assertEquals(
                "[\"away-for-a-moment\"]",
                lectern.json("/api/queue").get("order").toString());
        lectern.queue();
        assertEquals(false, page.one("#queue").isDisplayed());
        assertTrue(page.text("#shelf [data-id='" + first + "']").contains("Heard"));
    }

    @Test
    void theTimerThatEndsWithTheChapterKeepsTheNextArticleFromBeginning(RunningLectern lectern, Chromium page)
            throws Exception {
        String first = lectern.add("# Before sleep\n\nShort.");
        String second = lectern.add("# After sleep\n\nShort too.");
        open(lectern, page);
        act(page, second, "queue");
        page.read(lectern, first);
        page.script("""
                const choice = document.querySelector('#sleep');
                choice.value = 'chapter';
                choice.dispatchEvent(new Event('change', { bubbles: true }));
                """);
        page.press("k");
        page.until("return document.querySelector('#state').textContent.includes('sleep timer')");
        page.press("n"); // asked for, it goes on all the same
        page.until("return location.pathname === '/read/" + second + "'");
        page.untilHeard();
    }

    @Test
    void searchAndOrderSayWhatToDoWhenNothingIsFound(RunningLectern lectern, Chromium page) throws Exception {
        page.press("/");
        page.press("nothingofthekind");
        page.until("return document.querySelector('#shelf-state').textContent.includes('Nothing matches')");
        page.one("#shelf-state button").click();
        page.until("return document.querySelectorAll('#shelf .row').length > 2");
        page.one("#order").sendKeys("By title");
        page.until("""
                const titles = [...document.querySelectorAll('#shelf .title')].map((title) => title.textContent);
                return titles.length > 2 && titles.every((title, i) => i === 0 || titles[i - 1].localeCompare(title) <= 0);
                """);
    }

    @Test
    void withoutAConnectionItSaysSoAndGoesOnWhenThereIsOne(Chromium page) {
        page.offline(true);
        try {
            page.one("#q").sendKeys("lamp");
            page.until("return document.querySelector('#shelf-state [role=alert]')?.textContent.includes('offline')");
            page.until(
                    "return document.querySelector('#shelf-state + #shelf') !== null"); // not below a list that is no
            // answer
        } finally {
            page.offline(false);
        }
        page.until("return document.querySelectorAll('#shelf .row').length >= 1"
                + " && !document.querySelector('#shelf-state [role=alert]')");
    }

    private static void open(RunningLectern lectern, Chromium page) {
        page.open(lectern.at("/"));
        page.until("return document.querySelector('.row-actions') !== null");
    }

    private static void act(Chromium page, String id, String act) {
        page.one("#shelf [data-id='" + id + "'] [data-act=" + act + "]").click();
    }

    private static void type(Chromium page, String text) {
        page.script("""
                const field = document.querySelector('#edit-text');
                field.value = arguments[0];
                field.dispatchEvent(new Event('input', { bubbles: true }));
                """, text);
    }
}
