package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Every page and dialog in every theme, wide and at 320 pixels: no violation of WCAG 2.2, nothing lost at the side. */
@ExtendWith(Stage.class)
class AccessTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @ParameterizedTest
    @CsvSource({
        "light, 1280, true",
        "light, 320, true",
        "sepia, 1280, false",
        "dark, 1280, false",
        "contrast, 1280, false"
    })
    void nothingIsInTheWay(String theme, int width, boolean everyDialog, RunningLectern lectern, Chromium page)
            throws Exception {
        page.size(width, 860);
        page.open(lectern.at("/"));
        page.script("const s = lecternSettings.read(); lecternSettings.keep({...s, theme: arguments[0]})", theme);
        List<String> found = new ArrayList<>();
        String name = theme + "-" + width;
        page.open(lectern.at("/"));
        page.until("return document.querySelector('.row-actions') !== null");
        look(page, "library-" + name, found);
        if (everyDialog) {
            dialogs(page, found, name, "add");
        }
        page.read(lectern, "the-lamp-on-the-desk#at=124");
        look(page, "reader-" + name, found);
        dialogs(page, found, name, "settings");
        if (everyDialog) {
            dialogs(page, found, name, "listening", "contents", "shortcuts");
        }
        page.open(lectern.at("/read/there-is-none"));
        look(page, "error-" + name, found);
        page.script("localStorage.clear()");
        assertEquals(List.of(), found);
    }

    private static void dialogs(Chromium page, List<String> found, String name, String... dialogs) throws Exception {
        for (String dialog : dialogs) {
            page.script("document.querySelector(`[data-opens=${arguments[0]}]`).click()", dialog);
            page.until("return document.querySelector('#" + dialog + "').open");
            look(page, dialog + "-" + name, found);
            page.press(Keys.ESCAPE);
            page.until("return !document.querySelector('#" + dialog + "').open");
        }
    }

    private static void look(Chromium page, String name, List<String> found) throws Exception {
        page.screenshot(name);
        Number wide = (Number) page.script("return document.documentElement.scrollWidth - innerWidth");
        assertTrue(wide.intValue() <= 0, name + " is wider than its window by " + wide);
        for (Rule rule : new AxeBuilder().withTags(RULES).analyze(page.driver()).getViolations()) {
            rule.getNodes().forEach(node -> found.add(name + ": " + rule.getId() + " at " + node.getTarget()));
        }
    }
}
