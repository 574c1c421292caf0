package dev.lectern.page;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;

/** The accessibility checker, upon the page as it stands. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Contrast of 7:1 is no part of level AA, and all that a change of colours can spoil. */
    private static final String CONTRAST = """
            const done = arguments[arguments.length - 1];
            axe.run(document.querySelector('dialog[open]') ?? document, {runOnly: ['color-contrast', 'color-contrast-enhanced']}).then(({violations}) =>
              done(JSON.stringify(violations.flatMap(({id, nodes}) => nodes.map(({target, any}) => {
                const {fgColor, bgColor, contrastRatio} = any[0].data;
                return `${id} at ${target}: ${fgColor} on ${bgColor} is ${contrastRatio}`;
              })))));
            """;

    private Axe() {}

    /** What violates WCAG 2.2 at level AA or good practice. */
    static List<String> violations(Chromium page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder().withTags(RULES).analyze(page.driver()).getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + " at " + node.getTarget()));
        }
        return found;
    }

    /** Which text has less contrast than 7:1 (4.5:1 when large); after {@link #violations} on the same page. */
    static List<String> weak(Chromium page) throws Exception {
        List<String> found = new ArrayList<>();
        page.later(CONTRAST).forEach(node -> found.add(node.asText()));
        return found;
    }
}
