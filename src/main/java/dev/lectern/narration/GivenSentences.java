package dev.lectern.narration;

import dev.lectern.text.Span;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Sentences of which some are given: what lies between those is cut as usual. */
final class GivenSentences implements Iterator<Span> {
    private final Iterator<Span> given;
    private final int end;
    private final Function<Span, Iterator<Span>> cut;
    private Iterator<Span> between = Collections.emptyIterator();
    private Span waiting;
    private int at;

    /**
     * @param sentences given ones, in order
     * @param within the stretch to cut
     * @param cut finds the sentences of what is not given
     */
    GivenSentences(List<Span> sentences, Span within, Function<Span, Iterator<Span>> cut) {
        this.given = sentences.stream()
                .filter(span -> span.from() >= within.from() && span.to() <= within.to())
                .iterator();
        this.end = within.to();
        this.cut = cut;
        this.at = within.from();
        this.waiting = nothing(at);
        advance();
    }

    /** Takes the next given sentence, and what lies before it. */
    private void advance() {
        waiting = given.hasNext() ? given.next() : nothing(end);
        between = cut.apply(new Span(at, waiting.from()));
        at = waiting.to();
    }

    private static Span nothing(int at) {
        return new Span(at, at);
    }

    @Override
    public boolean hasNext() {
        while (!between.hasNext() && waiting.length() == 0 && at < end) {
            advance();
        }
        return between.hasNext() || waiting.length() > 0;
    }

    @Override
    public Span next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (between.hasNext()) {
            return between.next();
        }
        Span sentence = waiting;
        waiting = nothing(at);
        return sentence;
    }
}
