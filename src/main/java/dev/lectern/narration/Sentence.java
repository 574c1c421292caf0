package dev.lectern.narration;

import dev.lectern.speech.Aside;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import java.util.List;

/**
 * A sentence ready to be spoken.
 *
 * @param span where it is written
 * @param tokens those that are spoken, at least one
 * @param ending the tune at its end
 * @param endsBlock whether no sentence of the same block follows
 * @param wording what its tokens' words are made of
 * @param asides what is set off in it
 */
record Sentence(
        Span span,
        List<Token> tokens,
        Ending ending,
        boolean endsBlock,
        Utterance.Wording wording,
        List<Aside> asides) {
    Sentence {
        tokens = List.copyOf(tokens);
        asides = List.copyOf(asides);
    }

    /** A sentence with nothing set off in it. */
    Sentence(Span span, List<Token> tokens, Ending ending, boolean endsBlock, Utterance.Wording wording) {
        this(span, tokens, ending, endsBlock, wording, List.of());
    }

    /** A sentence of plain words with nothing set off in it. */
    Sentence(Span span, List<Token> tokens, Ending ending, boolean endsBlock) {
        this(span, tokens, ending, endsBlock, Utterance.Wording.SPOKEN);
    }
}
