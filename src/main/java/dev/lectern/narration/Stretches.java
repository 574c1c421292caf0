package dev.lectern.narration;

import dev.lectern.text.Span;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Cuts what has no sentence end for thousands of letters at white space, so that no step ever works on a whole book. */
final class Stretches implements Iterator<Span> {
    private static final int LONGEST = 4_000;

    private final String text;
    private final Iterator<Span> sentences;
    private int from;
    private int to;

    Stretches(String text, Iterator<Span> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    @Override
    public boolean hasNext() {
        return from < to || sentences.hasNext();
    }

    @Override
    public Span next() {
        if (from >= to) {
            if (!sentences.hasNext()) {
                throw new NoSuchElementException();
            }
            Span sentence = sentences.next();
            from = sentence.from();
            to = sentence.to();
        }
        int end = end();
        Span stretch = new Span(from, end);
        from = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return stretch;
    }

    private int end() {
        if (to - from <= LONGEST) {
            return to;
        }
        for (int end = from + LONGEST; end > from + LONGEST / 2; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        int end = from + LONGEST;
        while (end < to && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
