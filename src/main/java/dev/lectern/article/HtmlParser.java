package dev.lectern.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Reads HTML from anywhere. Its text is taken as a browser would show it, entities decoded; nothing of its markup is kept.
 * Scripts, styles, navigation, forms and whatever is hidden are left out.
 */
final class HtmlParser implements BodyParser {
    @Override
    public Body parse(String source) {
        Document document = Jsoup.parse(Characters.clean(source));
        Composer composer = new Composer();
        NodeTraversor.filter(new HtmlWalk(composer), document.body());
        return composer.body(hints(document));
    }

    /** Adds the blocks of a piece of HTML. */
    static void fragment(String html, Composer composer) {
        composer.endBlock();
        NodeTraversor.filter(
                new HtmlWalk(composer), Jsoup.parseBodyFragment(html).body());
        composer.endBlock();
    }

    private static Map<String, String> hints(Document document) {
        Map<String, String> hints = new HashMap<>();
        hint(hints, "title", document.title());
        hint(hints, "language", document.select("html").attr("lang"));
        for (Element meta : document.head().select("meta")) {
            String name = (meta.attr("name") + meta.attr("property")).toLowerCase(Locale.ROOT);
            switch (name) {
                case "author", "article:author", "dc.creator", "dcterms.creator" ->
                    hint(hints, "author", meta.attr("content"));
                case "date", "article:published_time", "dc.date", "dcterms.date", "dcterms.created" ->
                    hint(hints, "published", meta.attr("content"));
                default -> {
                    // says nothing of use here
                }
            }
        }
        return hints;
    }

    private static void hint(Map<String, String> hints, String key, String value) {
        Flow flow = new Flow();
        flow.text(Characters.clean(value));
        String clean = Characters.strip(flow.take());
        if (!Characters.blank(clean)) {
            hints.putIfAbsent(key, clean);
        }
    }
}
