package dev.lectern.text.homograph;

import dev.lectern.text.Break;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gives words that are written alike and spoken differently ({@code lead}, {@code read}, {@code record}) the sounds that
 * fit their sentence. Holds no state: one serves all threads.
 */
public final class Homographs {
    private static final Map<String, Homograph> WORDS = HomographTable.read();

    /**
     * The tokens of a sentence with phones where a word has several ways to be said. Words that have phones already keep
     * them, so a lexicon goes first. Without such a word the same list comes back.
     *
     * @param text the whole text
     * @param tokens the tokens of one whole sentence
     */
    public List<Token> settle(String text, List<Token> tokens) {
        if (tokens.stream().noneMatch(Homographs::concerned)) {
            return tokens;
        }
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> token.words().forEach(word -> words.add(word.spelling())));
        List<Token> settled = new ArrayList<>();
        int at = 0;
        for (Token token : tokens) {
            boolean last = at + token.words().size() >= words.size();
            settled.add(concerned(token) ? settle(token, context(text, token, words, at, last)) : token);
            at += token.words().size();
        }
        return settled;
    }

    private static boolean concerned(Token token) {
        if (token.words().size() != 1) {
            return false;
        }
        SpokenWord word = token.words().get(0);
        return word.phones().isEmpty() && WORDS.containsKey(word.spelling());
    }

    private static Context context(String text, Token token, List<String> words, int at, boolean last) {
        boolean capital = Character.isUpperCase(text.charAt(token.span().from()));
        return new Context(words, at, capital, last || token.after() != Break.NONE);
    }

    private static Token settle(Token token, Context context) {
        String spelling = context.word(0);
        Homograph homograph = WORDS.get(spelling);
        if (homograph == null) {
            return token;
        }
        SpokenWord word = new SpokenWord(spelling, homograph.phones(homograph.sense(context)));
        return new Token(token.span(), token.kind(), List.of(word), token.after());
    }
}
