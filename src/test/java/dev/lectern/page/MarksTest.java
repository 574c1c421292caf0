package dev.lectern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no checker of pages can see: the colours of the marks, painted as the browser paints them. */
@ExtendWith(Stage.class)
class MarksTest {
    /** For each theme and each colour of the marks: what stands on what, and with which contrast. */
    private static final String CONTRASTS = """
            const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
            const paint = (...colours) => { // each over the one before
              for (const colour of colours) {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
              }
              return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
            };
            const luminance = (rgb) => rgb.map((part) => part / 255)
              .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
              .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
            const ratio = (one, other) => {
              const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
              return (light + 0.05) / (dark + 0.05);
            };
            const text = document.querySelector('#text p');
            const mark = (name) => getComputedStyle(text, `::highlight(${name})`);
            const found = [];
            for (const theme of ['light', 'sepia', 'dark', 'contrast', 'own']) {
              for (const tint of ['amber', 'blue', 'green', 'line']) {
                lecternSettings.keep({...lecternSettings.read(), theme, tint});
                const paper = getComputedStyle(document.body).getPropertyValue('--paper');
                const plain = paint(paper);
                const ground = {};
                for (const name of ['sentence', 'word', 'cursor']) {
                  const under = name === 'sentence' ? [paper] : [paper, mark('sentence').backgroundColor];
                  ground[name] = paint(...under, mark(name).backgroundColor);
                  found.push({what: `${theme} ${tint}: text on ${name}`, ratio: ratio(paint(mark(name).color), ground[name]), least: 7});
                  if (mark(name).textDecorationLine === 'underline') {
                    found.push({what: `${theme} ${tint}: line under ${name}`, ratio: ratio(paint(mark(name).textDecorationColor), ground[name]), least: 3});
                  }
                }
                found.push({what: `${theme} ${tint}: the word has a line`, ratio: mark('word').textDecorationLine === 'underline' ? 21 : 1, least: 3});
                const lines = ['sentence', 'bookmark'].map((name) => mark(name).textDecorationLine + mark(name).textDecorationStyle);
                found.push({what: `${theme} ${tint}: a bookmark has a line of its own shape`, ratio: lines[0] === lines[1] ? 1 : 21, least: 3});
                const accent = getComputedStyle(document.body).getPropertyValue('--accent');
                found.push({what: `${theme} ${tint}: its ribbon`, ratio: ratio(paint(paper, accent), plain), least: 3});
                const behind = getComputedStyle(document.body).getPropertyValue('--word-behind');
                found.push({what: `${theme} ${tint}: text before a rectangle`, ratio: ratio(paint(getComputedStyle(text).color), paint(paper, behind)), least: 7});
              }
            }
            localStorage.clear();
            return JSON.stringify(found);
            """;

    @Test
    void everyMarkKeepsItsContrastInEveryTheme(RunningLectern lectern, Chromium page) throws Exception {
        page.size(1280, 860);
        page.read(lectern, "the-lamp-on-the-desk#at=124");
        JsonNode contrasts = page.json(CONTRASTS);
        List<String> weak = new ArrayList<>();
        for (JsonNode pair : contrasts) {
            if (!(pair.get("ratio").asDouble() >= pair.get("least").asDouble())) {
                weak.add(pair.get("what").asText() + " is " + pair.get("ratio").asText());
            }
        }
        assertEquals(List.of(), weak);
        assertEquals(true, contrasts.size() > 100, "pairs looked at: " + contrasts.size());
    }
}
