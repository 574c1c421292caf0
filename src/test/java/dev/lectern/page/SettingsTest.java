package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reading setting does what it says, and is kept. */
@ExtendWith(Stage.class)
class SettingsTest {
    private static final String SET = """
            for (const [name, value] of Object.entries(arguments[0])) {
              for (const field of document.querySelectorAll(`#settings-form [name=${name}]`)) {
                if (field.type === 'radio' && field.value !== value) continue;
                if (field.type === 'radio' || field.type === 'checkbox') field.click();
                else {
                  field.value = value;
                  field.dispatchEvent(new Event('input', {bubbles: true}));
                }
              }
            }
            """;

    private static final String LOOK = """
            const text = document.querySelectorAll('#text p')[2];
            const style = getComputedStyle(text);
            const em = parseFloat(style.fontSize);
            return JSON.stringify({
              paper: getComputedStyle(document.documentElement).backgroundColor, ink: style.color,
              face: style.fontFamily.split(',')[0], size: em, weight: style.fontWeight,
              leading: parseFloat(style.lineHeight) / em, tracking: parseFloat(style.letterSpacing) / em,
              spacing: parseFloat(style.wordSpacing) / em,
              gap: text.getBoundingClientRect().top - text.previousElementSibling.getBoundingClientRect().bottom,
              clear: innerHeight - ['above', 'below'].reduce((sum, part) => sum + document.querySelector(`.ruler .${part}`).offsetHeight, 0),
            });
            """;

    /** The numbers of letters in the full lines of the longest paragraph: the last line is none. */
    private static final String LINES = """
            const text = [...document.querySelectorAll('#text p')].sort((a, b) => b.textContent.length - a.textContent.length)[0].firstChild;
            const range = document.createRange();
            const lines = new Map();
            for (let i = 0; i < text.length; i += 1) {
              range.setStart(text, i);
              range.setEnd(text, i + 1);
              const [box] = range.getClientRects();
              if (box) lines.set(Math.round(box.bottom / 10), (lines.get(Math.round(box.bottom / 10)) ?? 0) + 1);
            }
            return JSON.stringify([...lines.values()].slice(0, -1));
            """;

    @Test
    void everySettingShowsAndIsKept(RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        page.read(lectern, "the-lamp-on-the-desk#at=0");
        page.script("document.querySelector('[data-opens=settings]').click()");
        page.script(SET.replace(
                "arguments[0]",
                "{theme: 'own', paper: '#e8f0ff', ink: '#102040', face: 'clear', size: 200,"
                        + " weight: 600, leading: 200, gap: 100, tracking: 10, spacing: 20, ruler: true, lines: 1}"));
        assertEquals("14.1 : 1, easy to read", page.script("return document.querySelector('#own-contrast').value"));
        JsonNode before = page.json(LOOK);
        page.read(lectern, "the-lamp-on-the-desk#at=0");
        JsonNode look = page.json(LOOK);
        assertEquals(before, look);
        assertEquals("rgb(232, 240, 255)", look.get("paper").asText());
        assertEquals("rgb(16, 32, 64)", look.get("ink").asText());
        assertEquals("Atkinson", look.get("face").asText());
        assertEquals(38, look.get("size").asDouble(), 0.1);
        assertEquals("600", look.get("weight").asText());
        assertEquals(2, look.get("leading").asDouble(), 0.01);
        assertEquals(0.1, look.get("tracking").asDouble(), 0.001);
        assertEquals(0.2, look.get("spacing").asDouble(), 0.001);
        assertEquals(76, look.get("gap").asDouble(), 0.5);
        assertEquals(76, look.get("clear").asDouble(), 20); // one line and a little
        page.screenshot("settings-own");
        page.script("document.querySelector('#settings-form').reset()");
        assertEquals(19, page.json(LOOK).get("size").asDouble(), 0.1);
        page.script("localStorage.clear()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book", "clear", "dyslexic"})
    void aLineHoldsSixtyToSeventyLetters(String face, RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        page.read(lectern, "the-lamp-on-the-desk#at=0");
        page.script("lecternSettings.keep({...lecternSettings.read(), face: arguments[0]})", face);
        page.later("const done = arguments[arguments.length - 1];"
                + "document.fonts.ready.then(() => requestAnimationFrame(() => done('null')))");
        JsonNode lines = page.json(LINES);
        page.script("localStorage.clear()");
        double letters = 0;
        for (JsonNode line : lines) {
            letters += line.asInt();
            assertTrue(line.asInt() <= 80, face + " has a line of " + line);
        }
        double mean = letters / lines.size();
        assertTrue(mean >= 58 && mean <= 70, face + " has " + mean + " letters a line");
    }

    @Test
    void whatIsMarkedCanBeChosen(RunningLectern lectern, Chromium page) throws Exception {
        page.read(lectern, "the-lamp-on-the-desk#at=0");
        String marks =
                "const style = (name) => getComputedStyle(document.querySelector('#text p'), `::highlight(${name})`);"
                        + "lecternSettings.keep({...lecternSettings.read(), marks: arguments[0]});"
                        + "return style('sentence').backgroundColor + ' ' + style('word').backgroundColor";
        String none = "rgba(0, 0, 0, 0)";
        assertEquals(none + " " + none, page.script(marks, "none"));
        assertEquals(none, String.valueOf(page.script(marks, "word")).substring(0, none.length()));
        String sentence = String.valueOf(page.script(marks, "sentence"));
        assertEquals("rgb(247, 234, 194) rgb(247, 234, 194)", sentence);
        page.script("localStorage.clear()");
    }
}
