package dev.lectern.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Goes through a tree of HTML, which jsoup does without recursion, and composes its blocks. */
final class HtmlWalk implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer"
                            + " form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section"
                            + " summary table tbody td tfoot th thead tr caption ul")
                    .split(" "));

    private final Composer composer;
    private final HtmlTables tables;
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final StringBuilder code = new StringBuilder();
    private final Deque<Boolean> figures = new ArrayDeque<>();
    private int pres;

    HtmlWalk(Composer composer) {
        this.composer = composer;
        this.tables = new HtmlTables(composer);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            if (HtmlRoles.silent(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !HtmlRoles.silent(element)) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void text(String written) {
        if (pres > 0) {
            code.append(written);
        } else if (!tables.between()) {
            composer.flow.text(written);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (pres > 0 && !name.equals("pre")) {
            codeLine(name);
            return;
        }
        if (tables.enter(element)) {
            return;
        }
        boundary(name);
        if (!tables.inside() && HtmlRoles.notes(element)) {
            composer.openNotes();
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> composer.openHeading(name.charAt(1) - '0');
            case "ul", "menu", "dir" -> composer.openList(0);
            case "ol" -> composer.openList(number(element, "start", 1));
            case "li" -> openItem(element);
            case "blockquote" -> composer.openQuote();
            case "figcaption", "caption" -> composer.openCaption();
            case "figure" -> figures.push(captioned(element));
            case "pre" -> pres++;
            case "br" -> lineBreak();
            case "q" -> composer.flow.text("\u201C");
            case "img" -> image(element);
            case "sup", "sub", "a" -> marks.push(composer.flow.length());
            default -> {
                // a boundary at most
            }
        }
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (pres > 0 && !name.equals("pre")) {
            return;
        }
        if (tables.leave(element)) {
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> composer.closeHeading();
            case "ul", "ol", "menu", "dir" -> composer.closeList();
            case "li" -> composer.closeItem();
            case "blockquote" -> composer.closeQuote();
            case "figcaption", "caption" -> composer.closeCaption();
            case "figure" -> {
                boundary(name);
                figures.poll();
            }
            case "pre" -> leavePre();
            case "q" -> composer.flow.text("\u201D");
            case "sup", "sub", "a" -> endMark(element, name);
            default -> boundary(name);
        }
        if (!tables.inside() && HtmlRoles.notes(element)) {
            composer.closeNotes();
        }
    }

    private void boundary(String name) {
        if (!BLOCKS.contains(name)) {
            return;
        }
        if (tables.inside()) {
            composer.flow.space();
        } else {
            composer.endBlock();
        }
    }

    /** A second break in a row parts paragraphs, as old pages do. */
    private void lineBreak() {
        if (composer.flow.atLineBreak() && !tables.inside()) {
            composer.endBlock();
        } else {
            composer.flow.lineBreak();
        }
    }

    private void openItem(Element element) {
        composer.renumber(number(element, "value", 0));
        composer.openItem();
    }

    private void image(Element element) {
        if (!tables.inside() && !Boolean.TRUE.equals(figures.peek())) {
            Flow alternative = new Flow();
            alternative.text(element.attr("alt"));
            composer.caption(alternative.take());
        }
    }

    private void endMark(Element element, String name) {
        int since = marks.isEmpty() ? 0 : marks.pop();
        if (HtmlRoles.noteMark(element)) {
            composer.flow.mark(since);
        } else if (name.equals("sup")) {
            composer.flow.raise(since);
        } else if (name.equals("sub")) {
            composer.flow.lower(since);
        }
    }

    /** A figure's own caption says more than its image's alternative text. */
    private static boolean captioned(Element figure) {
        return figure.children().stream().anyMatch(child -> child.normalName().equals("figcaption"));
    }

    private void codeLine(String name) {
        boolean lineOpen = !code.isEmpty() && code.charAt(code.length() - 1) != '\n';
        if (name.equals("br") || (lineOpen && BLOCKS.contains(name))) {
            code.append('\n');
        }
    }

    private void leavePre() {
        pres--;
        if (pres == 0) {
            composer.code(code.toString());
            code.setLength(0);
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip();
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
