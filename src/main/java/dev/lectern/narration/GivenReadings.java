package dev.lectern.narration;

import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import dev.lectern.text.direction.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Puts given readings in the place of tokens. Of a token that is covered in part, the rest is read anew. */
final class GivenReadings {
    /** The kind of what is left of a token until it is read anew. */
    private static final String REST = "";

    private final Span sentence;
    private final Function<Span, List<Token>> read;
    private final Deque<Token> pending;
    private final List<Token> laid = new ArrayList<>();

    private GivenReadings(Span sentence, List<Token> tokens, Function<Span, List<Token>> read) {
        this.sentence = sentence;
        this.read = read;
        this.pending = new ArrayDeque<>(tokens);
    }

    /**
     * The tokens of a sentence with the readings that begin in it, and without what earlier ones cover.
     *
     * @param readings of the whole text
     * @param read the tokens of a stretch as it is written
     */
    static List<Token> lay(List<Reading> readings, Span sentence, Function<Span, List<Token>> read) {
        int next = firstTouching(readings, sentence.from());
        List<Token> tokens = read.apply(sentence);
        if (next == readings.size() || readings.get(next).span().from() >= sentence.to()) {
            return tokens;
        }
        GivenReadings given = new GivenReadings(sentence, tokens, read);
        while (next < readings.size() && readings.get(next).span().from() < sentence.to()) {
            given.lay(readings.get(next++));
        }
        given.pending.forEach(given::keep);
        return given.laid;
    }

    private void lay(Reading reading) {
        Span span = reading.span();
        while (!pending.isEmpty() && pending.element().span().to() <= span.from()) {
            keep(pending.remove());
        }
        Break after = Break.NONE;
        while (!pending.isEmpty() && pending.element().span().from() < span.to()) {
            Token covered = pending.remove();
            if (covered.span().from() < span.from()) {
                keep(rest(covered.span().from(), span.from(), Break.NONE));
            }
            after = covered.after();
            if (covered.span().to() > span.to()) {
                pending.push(rest(span.to(), covered.span().to(), covered.after()));
                after = Break.NONE;
            }
        }
        if (span.from() >= sentence.from()) {
            Span heard = new Span(span.from(), Math.min(span.to(), sentence.to()));
            laid.add(new Token(heard, reading.kind(), reading.words(), after));
        }
    }

    private static Token rest(int from, int to, Break after) {
        return new Token(new Span(from, to), REST, List.of(), after);
    }

    private void keep(Token token) {
        if (!token.kind().equals(REST)) {
            laid.add(token);
            return;
        }
        List<Token> tokens = read.apply(token.span());
        for (int i = 0; i < tokens.size(); i++) {
            Token piece = tokens.get(i);
            Break after = i == tokens.size() - 1 ? token.after() : piece.after();
            laid.add(new Token(piece.span(), piece.kind(), piece.words(), after));
        }
    }

    /** The first reading that ends after an offset. */
    private static int firstTouching(List<Reading> readings, int offset) {
        int low = 0;
        int high = readings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readings.get(middle).span().to() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
