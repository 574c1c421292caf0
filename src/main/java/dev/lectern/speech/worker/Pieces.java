package dev.lectern.speech.worker;

import dev.lectern.speech.Ending;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * An utterance taken apart for a worker.
 *
 * @param pieces one for each spoken word
 * @param tokens for each piece the index of its token
 */
record Pieces(List<Piece> pieces, List<Integer> tokens) {
    static Pieces of(Utterance utterance) {
        List<Piece> pieces = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        List<Token> tokens = utterance.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            List<SpokenWord> words = tokens.get(token).words();
            for (int word = 0; word < words.size(); word++) {
                boolean last = word == words.size() - 1;
                pieces.add(piece(words.get(word), last ? tokens.get(token).after() : Break.NONE));
                owners.add(token);
            }
        }
        Piece end = pieces.get(pieces.size() - 1);
        pieces.set(pieces.size() - 1, new Piece(end.text(), end.phones(), mark(utterance.ending())));
        return new Pieces(pieces, owners);
    }

    private static Piece piece(SpokenWord word, Break after) {
        return new Piece(word.spelling(), String.join(" ", word.phones()), mark(after));
    }

    private static char mark(Break after) {
        return switch (after) {
            case NONE -> Piece.NONE;
            case MINOR -> ',';
            case MAJOR -> ';';
        };
    }

    private static char mark(Ending ending) {
        return switch (ending) {
            case STATEMENT -> '.';
            case QUESTION, ENQUIRY -> '?';
            case CONTINUED -> ',';
        };
    }
}
