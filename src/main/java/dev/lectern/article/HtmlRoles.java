package dev.lectern.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element of foreign HTML is there for, as far as it matters to a listener. */
final class HtmlRoles {
    private static final Set<String> SILENT = Set.of(
            ("script style nav template svg noscript head title iframe frame frameset noframes object embed applet canvas"
                            + " audio video button input select option optgroup textarea datalist output progress meter"
                            + " dialog rt rp link meta base map area")
                    .split(" "));
    private static final Set<String> NOTES =
            Set.of("footnote", "footnotes", "endnote", "endnotes", "doc-footnote", "doc-endnote", "doc-endnotes");
    private static final Set<String> NOTE_MARKS =
            Set.of("doc-noteref", "noteref", "footnote-ref", "footnote-reference", "footnote");
    private static final Set<String> BACK = Set.of(
            "doc-backlink", "footnote-backref", "footnote-back", "reversefootnote", "mw-cite-backlink", "backlink");

    private HtmlRoles() {}

    /** Whether nothing of it is read. */
    static boolean silent(Element element) {
        return SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || element.attr("role").equalsIgnoreCase("navigation")
                || has(element, BACK);
    }

    /** Whether it holds footnotes or what stands beside the text. */
    static boolean notes(Element element) {
        String name = element.normalName();
        return name.equals("aside") || (!name.equals("a") && !name.equals("sup") && has(element, NOTES));
    }

    /** Whether its text is a footnote's mark. */
    static boolean noteMark(Element element) {
        return switch (element.normalName()) {
            case "sup" -> element.children().stream().anyMatch(HtmlRoles::toPlaceOnPage);
            case "a" -> has(element, NOTE_MARKS) || (toPlaceOnPage(element) && onlyRaised(element));
            default -> false;
        };
    }

    private static boolean onlyRaised(Element link) {
        return link.childrenSize() == 1
                && link.child(0).normalName().equals("sup")
                && link.ownText().isBlank();
    }

    private static boolean toPlaceOnPage(Element element) {
        return element.normalName().equals("a") && element.attr("href").startsWith("#");
    }

    private static boolean has(Element element, Set<String> words) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String said = element.attr("role") + " " + element.attr("epub:type") + " " + element.className();
        for (String word : said.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
