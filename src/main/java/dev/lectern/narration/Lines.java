package dev.lectern.narration;

import dev.lectern.article.BlockKind;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Manner;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Turns a sentence into one utterance, or into several where it is too long for one. */
final class Lines {
    /** No utterance is estimated to take longer than this. */
    private static final int LONGEST_MS = 25_000;

    /** A token of more words than this is cut into pieces. */
    private static final int MOST_WORDS = 10;

    private final Pauses pauses;
    private final Manner manner;

    Lines(Pauses pauses, Manner manner) {
        this.pauses = pauses;
        this.manner = manner;
    }

    List<Line> of(Sentence sentence, BlockKind kind) {
        List<List<Token>> parts = parts(sentence.tokens());
        int pause = sentence.endsBlock() ? pauses.afterBlock(kind) : pauses.betweenSentences();
        if (parts.size() == 1) {
            return List.of(new Line(sentence.span(), new Utterance(parts.get(0), sentence.ending()), pause));
        }
        List<Line> lines = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            boolean ends = part == parts.size() - 1;
            List<Token> tokens = parts.get(part);
            Span span = new Span(
                    tokens.get(0).span().from(),
                    tokens.get(tokens.size() - 1).span().to());
            lines.add(new Line(
                    span,
                    new Utterance(tokens, ends ? sentence.ending() : Ending.CONTINUED),
                    ends ? pause : pauses.insideSentence()));
        }
        return lines;
    }

    private List<List<Token>> parts(List<Token> sentence) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> rest = pieces(sentence);
        for (int fit = fitting(rest); fit < rest.size(); fit = fitting(rest)) {
            int cut = bestCut(rest, fit);
            parts.add(rest.subList(0, cut));
            rest = rest.subList(cut, rest.size());
        }
        parts.add(rest);
        return parts;
    }

    /** A token of very many words in several pieces with the same span; their times become one cue again. */
    private static List<Token> pieces(List<Token> tokens) {
        List<Token> pieces = new ArrayList<>();
        for (Token token : tokens) {
            List<SpokenWord> words = token.words();
            for (int from = 0; from < words.size(); from += MOST_WORDS) {
                int to = Math.min(from + MOST_WORDS, words.size());
                Break after = to == words.size() ? token.after() : Break.NONE;
                pieces.add(new Token(token.span(), token.kind(), words.subList(from, to), after));
            }
        }
        return pieces;
    }

    /** How many tokens fit into one utterance, at least one. */
    private int fitting(List<Token> tokens) {
        int letters = 0;
        int effort = 0;
        for (int count = 0; count < tokens.size(); count++) {
            letters += Effort.letters(tokens.get(count));
            effort += Effort.milliseconds(tokens.get(count), manner);
            if (letters > Utterance.MOST_LETTERS || effort > LONGEST_MS) {
                return Math.max(1, count);
            }
        }
        return tokens.size();
    }

    /** Where to cut when {@code fit} tokens fit: at the strongest stop in the second half, else after all that fit. */
    private static int bestCut(List<Token> tokens, int fit) {
        for (Break wanted : List.of(Break.MAJOR, Break.MINOR)) {
            for (int cut = fit; cut > fit / 2; cut--) {
                if (tokens.get(cut - 1).after() == wanted) {
                    return cut;
                }
            }
        }
        return fit;
    }
}
