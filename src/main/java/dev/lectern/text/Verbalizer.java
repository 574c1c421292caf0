package dev.lectern.text;

import dev.lectern.text.fold.Folded;
import dev.lectern.text.rules.Piece;
import dev.lectern.text.rules.Reading;
import dev.lectern.text.rules.Rules;
import dev.lectern.text.rules.Scan;
import java.util.ArrayList;
import java.util.List;

/** Turns written English into the words that are spoken, each tied to its span. Holds no state: one serves all threads. */
public final class Verbalizer {
    private final Rules rules = new Rules();

    /**
     * The tokens of one sentence, in order and not overlapping; together they cover all that is written there but white
     * space and silent punctuation.
     *
     * @param text the whole text
     * @param sentence the stretch to read
     */
    public List<Token> verbalize(String text, Span sentence) {
        Folded folded = Folded.of(text, sentence.from(), sentence.to());
        Pauses pauses = new Pauses();
        Reading reading = rules.read(new Scan(folded), pauses);
        List<Token> tokens = new ArrayList<>(reading.pieces().size());
        int index = 0;
        for (Piece piece : reading.pieces()) {
            add(tokens, folded, piece, pauses.after(index++));
        }
        return tokens;
    }

    /** Adds a token; of two pieces that share a written character, such as a ligature, the first keeps it. */
    private static void add(List<Token> tokens, Folded folded, Piece piece, Break after) {
        int before = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().to();
        int from = Math.max(before, folded.from(piece.from()));
        int to = folded.to(piece.to());
        if (to > from) {
            tokens.add(new Token(new Span(from, to), piece.kind(), SpokenWords.of(piece.words()), after));
            return;
        }
        Token last = tokens.remove(tokens.size() - 1);
        List<SpokenWord> words = new ArrayList<>(last.words());
        words.addAll(SpokenWords.of(piece.words()));
        tokens.add(new Token(last.span(), last.kind(), words, after));
    }
}
