package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be pressed is large enough, in sight when it has the focus, and there at twice the size of text. */
@ExtendWith(Stage.class)
class ReachTest {
    private static final String TARGETS = "const targets = [...document.querySelectorAll("
            + "'a[href], button, input, select, textarea, [tabindex=\"0\"]')].filter((node) => !node.disabled"
            + " && !node.closest('dialog, .visually-hidden') && node.checkVisibility({visibilityProperty: true}));";

    private static final String SMALL = TARGETS + """
            const boxOf = (node) => (node.closest('label') ?? node).getBoundingClientRect();
            return JSON.stringify(targets.filter((node) => {
              const {width, height} = boxOf(node);
              const least = node.closest('.player') && node.matches('button.icon') ? 44 : 24;
              const inLine = getComputedStyle(node).display === 'inline' && node.closest('.prose'); // 2.5.8 excepts them
              return !node.matches('.skip, .visually-hidden') && !inLine && (width < least - 0.5 || height < least - 0.5);
            }).map((node) => `${node.outerHTML.slice(0, 90)} ${JSON.stringify(boxOf(node))}`));
            """;

    /** Focuses one after the other, and asks what is seen at some points of each (2.4.11: not wholly hidden). */
    private static final String HIDDEN = TARGETS + """
            return JSON.stringify(targets.filter((node) => {
              node.focus();
              if (node.id === 'text') return false; // the whole article, larger than the window
              const {left, right, top, bottom} = node.getBoundingClientRect();
              return ![0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
                const seen = document.elementFromPoint(left + (right - left) * part, top + (bottom - top) * 0.5);
                return seen && (node.contains(seen) || seen.contains(node));
              });
            }).map((node) => node.outerHTML.slice(0, 90)));
            """;

    @ParameterizedTest
    @CsvSource({
        "/, 1280, 860",
        "/, 320, 640",
        "/read/the-lamp-on-the-desk, 1280, 860",
        "/read/the-lamp-on-the-desk, 320, 640",
        "/read/the-lamp-on-the-desk, 320, 256",
        "/read/none, 320, 640",
        "/api, 320, 640"
    })
    void targetsAreLargeAndInSight(String path, int width, int height, RunningLectern lectern, Chromium page)
            throws Exception {
        open(page, lectern, path, width, height);
        JsonNode small = page.json(SMALL);
        assertTrue(small.isEmpty(), "too small: " + small);
        JsonNode hidden = page.json(HIDDEN);
        assertTrue(hidden.isEmpty(), "out of sight with the focus: " + hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/read/the-lamp-on-the-desk", "/read/none"})
    void nothingIsLostAtTwiceTheSizeAndWithSpacedText(String path, RunningLectern lectern, Chromium page)
            throws Exception {
        open(page, lectern, path, 390, 844);
        page.script("document.documentElement.style.fontSize = '200%'");
        page.screenshot("twice" + path.replace('/', '-'));
        assertEquals(
                0L,
                page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                "at 200 %");
        page.script("""
                document.documentElement.style.fontSize = '';
                for (const node of document.querySelectorAll('body *')) {
                  node.style.lineHeight = '1.5';
                  node.style.letterSpacing = '0.12em';
                  node.style.wordSpacing = '0.16em';
                }""");
        assertEquals(
                0L,
                page.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                "with spaced text");
        JsonNode cut = page.json("""
                return JSON.stringify([...document.querySelectorAll('button, .meta, h1, h2, label, a')]
                  .filter((node) => node.checkVisibility() && !node.closest('dialog, .visually-hidden, .sprite')
                    && !node.matches('.visually-hidden, .label') && getComputedStyle(node).overflow !== 'visible'
                    && node.scrollWidth > node.clientWidth + 1).map((node) => node.outerHTML.slice(0, 90)))""");
        assertTrue(cut.isEmpty(), "cut off: " + cut);
    }

    private static void open(Chromium page, RunningLectern lectern, String path, int width, int height) {
        page.size(width, height);
        if (path.startsWith("/read/the")) {
            page.read(lectern, path.substring("/read/".length()));
        } else {
            page.open(lectern.at(path));
        }
        if (path.equals("/")) {
            page.until("return document.querySelector('.row-actions') !== null");
        }
    }
}
