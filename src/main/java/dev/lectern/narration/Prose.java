package dev.lectern.narration;

import dev.lectern.article.Article;
import dev.lectern.speech.Aside;
import dev.lectern.speech.Ending;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Span;
import dev.lectern.text.Token;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Running text to sentences ready to be spoken. */
final class Prose implements Wording {
    private static final int LONG_ADDRESS = 48;

    private final FrontEnd frontEnd;

    Prose(FrontEnd frontEnd) {
        this.frontEnd = frontEnd;
    }

    @Override
    public Iterator<Sentence> sentences(Narration narration, Span within) {
        Article article = narration.article();
        Iterator<Span> spans = new Stretches(article.text(), spans(narration, within));
        return new Iterator<>() {
            private List<Token> tokens = List.of();
            private Span span = new Span(0, 0);

            @Override
            public boolean hasNext() {
                while (tokens.isEmpty() && spans.hasNext()) {
                    span = spans.next();
                    tokens = spoken(narration, span);
                }
                return !tokens.isEmpty();
            }

            @Override
            public Sentence next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                List<Token> these = tokens;
                Span here = span;
                tokens = List.of();
                Ending ending = Questions.told(Endings.of(here.of(article.text())), these);
                List<Aside> asides = Asides.in(article.text(), here);
                return new Sentence(here, these, ending, !hasNext(), Utterance.Wording.SPOKEN, asides);
            }
        };
    }

    /** Where the sentences are: where somebody says so, elsewhere where the front end finds them. */
    private Iterator<Span> spans(Narration narration, Span within) {
        String text = narration.article().text();
        List<Span> given = narration.directions().sentences();
        return given.isEmpty()
                ? frontEnd.sentences(text, within)
                : new GivenSentences(given, within, gap -> frontEnd.sentences(text, gap));
    }

    @Override
    public Sentence notice(Narration narration, Notice notice, Span span) {
        return Announcement.sentence(notice.english(), span);
    }

    @Override
    public Sentence sentence(Span span, List<Token> tokens, boolean endsBlock) {
        return new Sentence(span, tokens, Ending.STATEMENT, endsBlock);
    }

    @Override
    public List<Token> spoken(Narration narration, Span span) {
        String text = narration.article().text();
        List<Token> spoken = new ArrayList<>();
        List<Token> tokens = GivenReadings.lay(
                narration.directions().readings(),
                span,
                stretch -> frontEnd.tokens(text, stretch, narration.lexicon()));
        for (Token token : tokens) {
            if (token.spoken()) {
                spoken.add(
                        tooLong(token, narration.skips())
                                ? Announcement.token("long address", token.span(), token.after())
                                : token);
            }
        }
        return spoken;
    }

    private static boolean tooLong(Token token, Skips skips) {
        return token.kind().equals("web") && token.span().length() > LONG_ADDRESS && skips.has(Skips.Kind.ADDRESSES);
    }
}
