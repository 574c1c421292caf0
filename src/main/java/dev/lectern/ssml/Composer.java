package dev.lectern.ssml;

import dev.lectern.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts the plain text together: white space folded, paragraphs joined by two line feeds. */
final class Composer {
    private final StringBuilder text = new StringBuilder();
    private final List<Ssml.Paragraph> paragraphs = new ArrayList<>();
    private String language = "";
    private int begun;
    private boolean space;

    /** Adds written text. */
    void write(String written) {
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                space = true;
            } else {
                join();
                text.append(c);
            }
        }
    }

    private void join() {
        if (text.length() > begun && space) {
            text.append(' ');
        } else if (text.length() == begun && !paragraphs.isEmpty()) {
            begun = text.append("\n\n").length();
        }
        space = false;
    }

    /** What comes next is a word of its own. */
    void space() {
        space = true;
    }

    /** What comes next is a paragraph of its own. */
    void paragraph() {
        if (text.length() > begun) {
            paragraphs.add(new Ssml.Paragraph(new Span(begun, text.length()), language));
        }
        begun = text.length();
        space = false;
    }

    /** The language of what comes next; false in the middle of a paragraph, which has one language. */
    boolean language(String tag) {
        if (text.length() > begun && !tag.equals(language)) {
            return false;
        }
        language = tag;
        return true;
    }

    /** Offset after all that is written so far. */
    int at() {
        return text.length();
    }

    /** What was written since an offset, without the white space before it. */
    Span since(int offset) {
        int from = offset;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Span(from, text.length());
    }

    /** What stands in a span. */
    String written(Span span) {
        return text.substring(span.from(), span.to());
    }

    /** Everything. */
    String text() {
        return text.toString();
    }

    /** The paragraphs, once all is written. */
    List<Ssml.Paragraph> paragraphs() {
        paragraph();
        return paragraphs;
    }
}
