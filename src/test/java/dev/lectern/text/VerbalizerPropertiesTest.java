package dev.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for any text at all, tried on seeded random ones. */
class VerbalizerPropertiesTest {
    private static final int TEXTS = 10_000;
    private static final Pattern PLAIN = Pattern.compile("[a-z]+(?:'[a-z]+)*");

    private final Verbalizer verbalizer = new Verbalizer();

    @Test
    void spansAreOrderedAndCoverWhatIsWritten() {
        Random random = new Random(20261);
        for (int i = 0; i < TEXTS; i++) {
            String text = RandomTexts.text(random);
            List<Token> tokens = verbalizer.verbalize(text, new Span(0, text.length()));
            boolean[] covered = new boolean[text.length()];
            int end = 0;
            for (Token token : tokens) {
                assertTrue(token.span().from() >= end && token.span().length() > 0, () -> "order: " + text);
                assertTrue(!token.span().of(text).isBlank(), () -> "a token on nothing: " + text);
                end = token.span().to();
                for (int at = token.span().from(); at < end; at++) {
                    covered[at] = true;
                }
            }
            for (int at = 0; at < text.length(); at++) {
                int place = at;
                assertTrue(
                        covered[at] || !readable(text.codePointAt(at)),
                        () -> "letter left out at " + place + " of: " + text);
            }
        }
    }

    @Test
    void wordsArePlain() {
        Random random = new Random(20262);
        for (int i = 0; i < TEXTS; i++) {
            String text = RandomTexts.text(random);
            for (Token token : verbalizer.verbalize(text, new Span(0, text.length()))) {
                for (SpokenWord word : token.words()) {
                    assertTrue(PLAIN.matcher(word.spelling()).matches(), () -> word.spelling() + " in: " + text);
                    assertTrue(word.spelling().length() <= 40, () -> word.spelling() + " in: " + text);
                }
            }
        }
    }

    @Test
    void curlyQuotesReadLikeStraightOnes() {
        Random random = new Random(20263);
        for (int i = 0; i < TEXTS; i++) {
            String straight = RandomTexts.text(random);
            String curly = straight.replace('\'', '\u2019').replace('"', '\u201D');
            assertEquals(said(straight), said(curly), straight);
        }
    }

    @Test
    void aSentenceReadsAlikeWhereverItStands() {
        Random random = new Random(20264);
        for (int i = 0; i < TEXTS / 10; i++) {
            String text = RandomTexts.text(random);
            String around = "Before. " + text + " After.";
            List<Token> alone = verbalizer.verbalize(text, new Span(0, text.length()));
            List<Token> inside = verbalizer.verbalize(around, new Span(8, 8 + text.length()));
            assertEquals(
                    alone.stream().map(token -> token.span().shift(8)).toList(),
                    inside.stream().map(Token::span).toList());
        }
    }

    /** Letters and digits, the letters that are set as marks aside. */
    private static boolean readable(int point) {
        return Character.isLetterOrDigit(point) && Character.getType(point) != Character.MODIFIER_LETTER;
    }

    private String said(String text) {
        StringBuilder said = new StringBuilder();
        verbalizer
                .verbalize(text, new Span(0, text.length()))
                .forEach(token -> said.append(token.said()).append(' '));
        return said.toString();
    }
}
