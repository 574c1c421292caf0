package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns written English into the words that are spoken, each tied to its span. Holds no state: one serves all threads. */
public final class Verbalizer {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['\u2019][A-Za-z]+)*");

    /**
     * The tokens of one sentence, in order and not overlapping; together they cover all that is written there but white
     * space and punctuation.
     *
     * @param text the whole text
     * @param sentence the stretch to read
     */
    public List<Token> verbalize(String text, Span sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(sentence.from(), sentence.to());
        while (words.find()) {
            String spelling = words.group().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
            boolean comma = words.end() < sentence.to() && text.charAt(words.end()) == ',';
            tokens.add(new Token(
                    new Span(words.start(), words.end()),
                    "word",
                    List.of(new SpokenWord(spelling)),
                    comma ? Break.MINOR : Break.NONE));
        }
        return tokens;
    }
}
