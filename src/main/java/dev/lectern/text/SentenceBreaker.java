package dev.lectern.text;

import java.text.BreakIterator;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Finds the sentences of English text. Holds no state: one instance serves all threads. */
public final class SentenceBreaker {
    /**
     * The sentences of a stretch of text, in order, without the white space at their edges, none empty. They are found
     * as they are asked for, so the first costs the same however long the stretch is.
     *
     * @param text the whole text
     * @param within the stretch to cut, usually one block
     * @return spans into {@code text}
     */
    public Iterator<Span> sentences(String text, Span within) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(within.of(text));
        return new Iterator<>() {
            private int at = breaks.first();
            private int end = breaks.next();

            @Override
            public boolean hasNext() {
                while (end != BreakIterator.DONE
                        && text.substring(within.from() + at, within.from() + end)
                                .isBlank()) {
                    at = end;
                    end = breaks.next();
                }
                return end != BreakIterator.DONE;
            }

            @Override
            public Span next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int from = within.from() + at;
                int to = within.from() + end;
                while (Character.isWhitespace(text.charAt(from))) {
                    from++;
                }
                while (Character.isWhitespace(text.charAt(to - 1))) {
                    to--;
                }
                at = end;
                end = breaks.next();
                return new Span(from, to);
            }
        };
    }
}
