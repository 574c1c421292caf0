package dev.lectern.narration;

import dev.lectern.speech.Manner;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long for one utterance, at its stops where it has any. */
final class Parts {
    /** No utterance is estimated to take longer than this. */
    private static final int LONGEST_MS = 25_000;

    /** A token of more words than this is cut into pieces. */
    private static final int MOST_WORDS = 10;

    private Parts() {}

    /** The parts, at least one. */
    static List<List<Token>> of(List<Token> tokens, Manner manner) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> rest = pieces(tokens);
        for (int fit = fitting(rest, manner); fit < rest.size(); fit = fitting(rest, manner)) {
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
    private static int fitting(List<Token> tokens, Manner manner) {
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
