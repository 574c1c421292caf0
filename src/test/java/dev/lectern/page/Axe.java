package dev.lectern.page;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The accessibility checker, upon the page as it stands; in the page itself, with no window beside it. */
final class Axe {
    private static final String SOURCE = source();

    /** Each colour is read once a page instead of some ten thousand times: the checker sees the same, in less than half the time. */
    private static final String READ_ONCE = """
            const known = new Map();
            const { prototype } = axe.commons.color.Color;
            const { parseString } = prototype;
            prototype.parseString = function (written) {
              if (known.has(written)) {
                [this.red, this.green, this.blue, this.alpha] = known.get(written);
                return this;
              }
              parseString.call(this, written);
              known.set(written, [this.red, this.green, this.blue, this.alpha]);
              return this;
            };
            """;

    private static final String RULES = """
            const done = arguments[arguments.length - 1];
            const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values}}).then(({violations}) =>
              done(JSON.stringify(violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id} at ${target}`)))));
            """;

    /** Contrast of 7:1 is no part of level AA, and all that a change of colours can spoil. */
    private static final String CONTRAST = """
            const done = arguments[arguments.length - 1];
            axe.run(document.querySelector('dialog[open]') ?? document, {
              resultTypes: ['violations'], runOnly: ['color-contrast', 'color-contrast-enhanced'],
            }).then(({violations}) => done(JSON.stringify(violations.flatMap(({id, nodes}) => nodes.map(({target, any}) => {
              const {fgColor, bgColor, contrastRatio} = any[0].data;
              return `${id} at ${target}: ${fgColor} on ${bgColor} is ${contrastRatio}`;
            })))));
            """;

    private Axe() {}

    /** What violates WCAG 2.2 at level AA or good practice. */
    static List<String> violations(Chromium page) throws Exception {
        return run(page, RULES);
    }

    /** Which text has less contrast than 7:1 (4.5:1 when large). */
    static List<String> weak(Chromium page) throws Exception {
        return run(page, CONTRAST);
    }

    private static List<String> run(Chromium page, String script) throws Exception {
        if (Boolean.TRUE.equals(page.script("return window.axe === undefined"))) {
            page.script(SOURCE);
            page.script(READ_ONCE);
        }
        List<String> found = new ArrayList<>();
        page.later(script).forEach(node -> found.add(node.asText()));
        return found;
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
