package dev.lectern.narration;

import dev.lectern.text.Span;
import dev.lectern.text.Token;
import java.util.Iterator;
import java.util.List;

/** Turns running text into what a voice is given: plain words for English voices, the text as it is written for others. */
interface Wording {
    /** The sentences of a stretch in which something is spoken, found one by one. */
    Iterator<Sentence> sentences(Narration narration, Span within);

    /** The spoken tokens of one stretch. */
    List<Token> spoken(Narration narration, Span span);

    /** A few words of our own in place of a stretch that is not read. */
    Sentence notice(Narration narration, Notice notice, Span span);

    /** A sentence of these tokens. */
    Sentence sentence(Span span, List<Token> tokens, boolean endsBlock);
}
