package dev.lectern.text;

import dev.lectern.text.sentence.SentenceScanner;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Finds the sentences of English text. Holds no state: one instance serves all threads. */
public final class SentenceBreaker {
    /**
     * The sentences of a stretch of text, in order, without the white space at their edges, none empty. They are found
     * as they are asked for, so the first costs the same however long the stretch is. Nothing but white space lies
     * between them. The iterator serves one thread.
     *
     * @param text the whole text
     * @param within the stretch to cut, usually one block
     * @return spans into {@code text}, none longer than {@link SentenceScanner#LONGEST} and a little
     * @throws IndexOutOfBoundsException if the stretch does not lie inside the text
     */
    public Iterator<Span> sentences(String text, Span within) {
        if (within.to() > text.length()) {
            throw new IndexOutOfBoundsException(
                    "The stretch ends at " + within.to() + " and the text at " + text.length() + ".");
        }
        SentenceScanner scanner = new SentenceScanner(text, within.from(), within.to());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return scanner.start() < within.to();
            }

            @Override
            public Span next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("No sentence is left.");
                }
                int from = scanner.start();
                return new Span(from, scanner.advance());
            }
        };
    }
}
