package dev.lectern.publish.epub;

import dev.lectern.article.Block;
import dev.lectern.markup.ArticleMarkup;
import dev.lectern.markup.Ink;
import dev.lectern.publish.epub.Phrase.Clip;
import dev.lectern.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an article's text with an element around each sentence and word that is heard, and remembers their ids. What does
 * not fit into one element, such as a sentence that runs over the cells of a table, goes by the id of its block.
 */
final class BookInk implements Ink {
    private final String text;
    private final List<Phrase> phrases;
    private final Map<Span, String> ids = new HashMap<>();
    private int next;
    private int sentences;
    private int words;
    private String block = "";

    BookInk(String text, List<Phrase> phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    @Override
    public String attributes(Block written) {
        block = "b" + written.span().from();
        for (int i = next;
                i < phrases.size()
                        && phrases.get(i).span().from() < written.span().to();
                i++) {
            phrases.get(i).clips().forEach(clip -> ids.putIfAbsent(clip.span(), block));
            ids.putIfAbsent(phrases.get(i).span(), block);
        }
        String language = written.language();
        return " id=\"" + block + "\" class=\"" + written.kind().word() + '"'
                + (language.isEmpty() ? "" : " lang=\"" + language + "\" xml:lang=\"" + language + "\" dir=\"auto\"");
    }

    /** The id of the element to which a sentence or word has come, once all is written. */
    String id(Span span) {
        String id = ids.get(span);
        if (id == null) {
            throw new IllegalArgumentException("Nothing was written at " + span + ".");
        }
        return id;
    }

    @Override
    public void write(StringBuilder html, Span span) {
        while (next < phrases.size() && phrases.get(next).span().to() <= span.from()) {
            next++;
        }
        int at = span.from();
        for (int i = next; i < phrases.size() && phrases.get(i).span().from() < span.to(); i++) {
            at = phrase(html, span, at, phrases.get(i));
        }
        plain(html, at, span.to());
    }

    /** Writes from {@code at} to the end of what can be written of a phrase, and tells where that is. */
    private int phrase(StringBuilder html, Span within, int at, Phrase phrase) {
        Span sentence = phrase.span();
        boolean whole = sentence.from() >= at && sentence.to() <= within.to();
        int done = at;
        if (whole) {
            plain(html, at, sentence.from());
            open(html, sentence, "s" + ++sentences, "sentence");
            done = sentence.from();
        }
        for (Clip clip : phrase.clips()) {
            Span word = clip.span();
            if (word.from() >= done && word.to() <= within.to() && !word.equals(sentence)) {
                plain(html, done, word.from());
                open(html, word, "w" + ++words, "word");
                plain(html, word.from(), word.to());
                html.append("</span>");
                done = word.to();
            }
        }
        if (whole) {
            plain(html, done, sentence.to());
            html.append("</span>");
            done = sentence.to();
        }
        return done;
    }

    private void open(StringBuilder html, Span span, String id, String kind) {
        ids.put(span, id);
        html.append("<span id=\"").append(id).append("\" class=\"").append(kind).append("\">");
    }

    private void plain(StringBuilder html, int from, int to) {
        ArticleMarkup.escape(html, text.substring(from, to));
    }
}
