package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * Every page and every dialog, wide and at 320 pixels: no violation of WCAG 2.2, nothing lost at the side; in every theme
 * all text has 7:1.
 */
@ExtendWith(Stage.class)
class AccessTest {
    private static final List<String> THEMES = List.of("sepia", "dark", "contrast", "own", "light");
    private static final Set<String> PICTURED = Set.of("library-1280", "reader-1280", "settings-1280", "error-1280");
    private static final String THEME = """
            lecternSettings.keep({...lecternSettings.read(), theme: arguments[0]});
            dispatchEvent(new Event('storage'));
            """;

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void nothingIsInTheWay(int width, RunningLectern lectern, Chromium page) throws Exception {
        page.size(width, 860);
        page.open(lectern.at("/"));
        page.script("localStorage.clear()");
        page.script(THEME, "light");
        page.open(lectern.at("/"));
        page.until("return document.querySelector('.row-actions') !== null");
        look(page, "library-" + width);
        dialog(page, "[data-opens=add]", "add", width);
        dialog(page, "[data-act=edit]", "edit", width);
        page.one("[data-act=queue]").click();
        page.until("return !document.querySelector('#queue').hidden");
        page.script("document.querySelector('.row:last-child [data-act=delete]').click()");
        page.until("return document.querySelector('.row.gone button') !== null");
        look(page, "library-queue-" + width);
        page.one(".row.gone button").click();
        page.until("return document.querySelector('.row.gone') === null");
        page.script("document.body.classList.add('dropping')");
        page.screenshot("library-drop-" + width);
        page.script("document.body.classList.remove('dropping')");
        page.script("document.querySelector('#q').value = 'nothingofthekind'");
        page.script("document.querySelector('#find').requestSubmit()");
        page.until("return document.querySelector('#shelf-state p') !== null");
        look(page, "library-none-" + width);

        page.read(lectern, "the-lamp-on-the-desk#at=124");
        page.until("return document.querySelector('.hear-skipped') !== null");
        look(page, "reader-" + width);
        for (String dialog : List.of("settings", "listening", "contents", "shortcuts")) {
            if (dialog.equals("listening")) {
                page.script("document.querySelector('#voice-compare').open = true");
            }
            dialog(page, "[data-opens=" + dialog + "]", dialog, width);
        }
        page.press("t", Keys.ARROW_RIGHT, "e");
        page.until("return document.querySelector('#explain .said') !== null");
        look(page, "explain-" + width);
        dialog(page, "#explain .plain", "lexicon", width);

        page.open(lectern.at("/read/there-is-none"));
        look(page, "error-" + width);
        page.open(URI.create("http://elsewhere.localhost:" + lectern.at("/").getPort() + "/"));
        page.until("return document.querySelector('.error-status') !== null");
        look(page, "refused-" + width);
        String mute = lectern.add("...", "text/plain");
        page.open(lectern.at("/read/" + mute));
        page.until("return document.querySelector('#state').textContent !== ''");
        look(page, "mute-" + width);
        lectern.remove(mute);
        page.open(lectern.at("/api"));
        look(page, "api-" + width);
        page.script("localStorage.clear()");
        assertEquals(List.of(), found);
    }

    private void dialog(Chromium page, String opener, String dialog, int width) throws Exception {
        page.script("document.querySelector(arguments[0]).click()", opener);
        page.until("return document.querySelector('#" + dialog + "').open");
        look(page, dialog + "-" + width);
        page.press(Keys.ESCAPE);
        page.until("return !document.querySelector('#" + dialog + "').open");
    }

    private void look(Chromium page, String name) throws Exception {
        Number wide = (Number)
                page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide.intValue() > 0) {
            found.add(name + " is wider than its window by " + wide);
        }
        Axe.violations(page).forEach(violation -> found.add(name + ": " + violation));
        for (String theme : name.endsWith("320") ? List.of("light") : THEMES) { // a width changes no colour
            page.script(THEME, theme);
            if (theme.equals("light") || PICTURED.contains(name)) {
                page.screenshot(name + "-" + theme);
            }
            Axe.weak(page).forEach(weak -> found.add(name + ", " + theme + ": " + weak));
        }
    }
}
