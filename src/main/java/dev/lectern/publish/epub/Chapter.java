package dev.lectern.publish.epub;

import dev.lectern.article.Article;
import dev.lectern.markup.ArticleMarkup;
import dev.lectern.publish.XmlWriter;
import dev.lectern.publish.epub.Phrase.Clip;
import dev.lectern.timing.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One article of a book: its text, and what lights up in it when. Names of files follow from the article's id. */
final class Chapter {
    private final Article article;
    private final Optional<Timeline> timeline;
    private final List<Phrase> phrases;
    private final BookInk ink;
    private final String body;

    /**
     * @param timeline empty where nothing of it is heard
     */
    Chapter(Article article, Optional<Timeline> timeline) {
        this.article = article;
        this.timeline = timeline;
        this.phrases = timeline.map(Phrase::of).orElse(List.of());
        this.ink = new BookInk(article.text(), phrases);
        this.body = ArticleMarkup.of(article, ink);
    }

    /** The text as XHTML. */
    byte[] text() {
        StringBuilder html = new StringBuilder(body.length() + 1024);
        String language = escaped(article.language());
        html.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"");
        html.append(" lang=\"")
                .append(language)
                .append("\" xml:lang=\"")
                .append(language)
                .append("\">\n");
        html.append("<head><title>").append(escaped(article.title())).append("</title>");
        html.append("<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/></head>\n");
        html.append("<body><section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"");
        html.append(headingId()).append("\">\n");
        if (!ArticleMarkup.beginsWithTitle(article)) {
            html.append("<h1 id=\"title\">").append(escaped(article.title())).append("</h1>\n");
        }
        if (!article.author().isEmpty()) {
            html.append("<p class=\"author\">")
                    .append(escaped(article.author()))
                    .append("</p>\n");
        }
        html.append(body).append("</section></body>\n</html>\n");
        return XmlWriter.clean(html.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private String headingId() {
        return ArticleMarkup.beginsWithTitle(article)
                ? "b" + article.blocks().get(0).span().from()
                : "title";
    }

    /** The overlay as SMIL 3.0 in the profile of EPUB 3.3, section 9: a sequence a sentence, a pair a word. */
    byte[] overlay() {
        String id = article.id();
        XmlWriter xml = new XmlWriter();
        xml.open(
                        "smil",
                        "xmlns",
                        "http://www.w3.org/ns/SMIL",
                        "xmlns:epub",
                        "http://www.idpf.org/2007/ops",
                        "version",
                        "3.0")
                .open("body", "epub:textref", id + ".xhtml", "epub:type", "chapter")
                .line();
        for (Phrase phrase : phrases) {
            xml.open("seq", "epub:textref", id + ".xhtml#" + ink.id(phrase.span()));
            for (Clip clip : phrase.clips()) {
                xml.open("par")
                        .empty("text", "src", id + ".xhtml#" + ink.id(clip.span()))
                        .empty(
                                "audio",
                                "src",
                                id + ".mp3",
                                "clipBegin",
                                clock(clip.start()),
                                "clipEnd",
                                clock(clip.end()))
                        .close();
            }
            xml.close();
        }
        return xml.close().close().bytes();
    }

    private String clock(long frame) {
        int rate = timeline.orElseThrow().voice().sampleRate();
        return String.format(Locale.ROOT, "%.4fs", (double) frame / rate);
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        ArticleMarkup.escape(html, text);
        return html.toString();
    }
}
