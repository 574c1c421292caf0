package dev.lectern.narration;

import dev.lectern.text.SentenceBreaker;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.Verbalizer;
import dev.lectern.text.homograph.Homographs;
import dev.lectern.text.lexicon.Lexicon;
import java.util.Iterator;
import java.util.List;

/**
 * Written English to spoken words, in the one order in which it is done everywhere: sentences, words, the lexicon,
 * homographs. Holds no state: one serves all threads.
 */
public final class FrontEnd {
    private final SentenceBreaker breaker = new SentenceBreaker();
    private final Verbalizer verbalizer = new Verbalizer();
    private final Homographs homographs = new Homographs();

    /** The sentences of a stretch, found as they are asked for; see {@link SentenceBreaker#sentences}. */
    public Iterator<Span> sentences(String text, Span within) {
        return breaker.sentences(text, within);
    }

    /**
     * The tokens of one sentence, also those that are passed over in silence.
     *
     * @param text the whole text
     * @param sentence the stretch to read
     * @param lexicon what the user wants to be said
     */
    public List<Token> tokens(String text, Span sentence, Lexicon lexicon) {
        List<Token> read = verbalizer.verbalize(text, sentence);
        return homographs.settle(text, lexicon.apply(text, sentence, read, verbalizer));
    }
}
