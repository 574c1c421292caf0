package dev.lectern.narration;

import dev.lectern.speech.Ending;
import dev.lectern.speech.Utterance;
import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * Running text for voices whose engine knows how their language is read: cut into sentences and written words, and given as it
 * is. A word lights up without the marks around it; the marks are given to the engine with the word before them.
 */
final class WrittenProse implements Wording {
    static final String KIND = "written";

    @Override
    public Iterator<Sentence> sentences(Narration narration, Span within) {
        String text = narration.article().text();
        Iterator<Span> spans = new Stretches(text, spans(text, within));
        return new Iterator<>() {
            private List<Token> tokens = List.of();
            private Span span = new Span(0, 0);

            @Override
            public boolean hasNext() {
                while (tokens.isEmpty() && spans.hasNext()) {
                    span = spans.next();
                    tokens = tokens(text, span, " ");
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
                return written(here, these, Endings.of(here.of(text)), !hasNext());
            }
        };
    }

    /** Ends of sentences as the Java platform finds them in any language. */
    private static Iterator<Span> spans(String text, Span within) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        String stretch = within.of(text);
        breaks.setText(stretch);
        List<Span> spans = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int end = to;
            while (end > from && Character.isWhitespace(stretch.charAt(end - 1))) {
                end--;
            }
            if (end > from) {
                spans.add(new Span(from, end).shift(within.from()));
            }
            from = to;
        }
        return spans.iterator();
    }

    @Override
    public List<Token> spoken(Narration narration, Span span) {
        return tokens(narration.article().text(), span, ", ");
    }

    @Override
    public Sentence notice(Narration narration, Notice notice, Span span) {
        String language = narration.article().language();
        SpokenWord words = new SpokenWord(Notices.in(language, notice) + ". ");
        return written(
                span, List.of(new Token(span, Announcement.KIND, List.of(words), Break.NONE)), Ending.STATEMENT, true);
    }

    @Override
    public Sentence sentence(Span span, List<Token> tokens, boolean endsBlock) {
        return written(span, tokens, Ending.STATEMENT, endsBlock);
    }

    private static Sentence written(Span span, List<Token> tokens, Ending ending, boolean endsBlock) {
        return new Sentence(span, tokens, ending, endsBlock, Utterance.Wording.WRITTEN);
    }

    /** @param end what follows the last one, so that it does not run into what comes after */
    private static List<Token> tokens(String text, Span sentence, String end) {
        List<Span> words = WrittenWords.in(text, sentence);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int from = i == 0 ? sentence.from() : words.get(i).from();
            boolean last = i == words.size() - 1;
            String given = last
                    ? text.substring(from, sentence.to()) + end
                    : text.substring(from, words.get(i + 1).from());
            String between = text.substring(
                    words.get(i).to(), last ? sentence.to() : words.get(i + 1).from());
            tokens.add(new Token(words.get(i), KIND, List.of(new SpokenWord(given)), after(between)));
        }
        return tokens;
    }

    private static Break after(String between) {
        boolean stop =
                between.chars().anyMatch(c -> ",;:()\u2014\u2013\u060C\u061B\u3001\uFF0C\uFF1B\uFF1A".indexOf(c) >= 0);
        return stop ? Break.MINOR : Break.NONE;
    }
}
