package dev.lectern.text.lexicon;

import dev.lectern.text.Break;
import dev.lectern.text.Span;
import dev.lectern.text.SpokenWord;
import dev.lectern.text.Token;
import dev.lectern.text.Verbalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts what a lexicon says in the place of tokens. */
final class Overlay {
    /** The token's kind, for who asks why something is read as it is. */
    static final String KIND = "lexicon";

    /** Where a token may be taken apart: what stands on both sides is a word of its own. */
    private static final String JOINTS = "-/\u2010\u2011\u2012\u2013\u2014&+_.@#";

    private final String text;
    private final Verbalizer verbalizer;

    Overlay(String text, Verbalizer verbalizer) {
        this.text = text;
        this.verbalizer = verbalizer;
    }

    List<Token> lay(List<Match> matches, List<Token> tokens) {
        List<Token> laid = new ArrayList<>();
        Deque<Token> pending = new ArrayDeque<>(tokens);
        for (Match match : matches) {
            while (!pending.isEmpty() && pending.element().span().to() <= match.from()) {
                laid.add(pending.remove());
            }
            replace(match, pending, laid);
        }
        laid.addAll(pending);
        return laid;
    }

    private void replace(Match match, Deque<Token> pending, List<Token> laid) {
        List<Token> covered = new ArrayList<>();
        while (!pending.isEmpty() && pending.element().span().from() < match.to()) {
            covered.add(pending.remove());
        }
        if (covered.isEmpty()) {
            return;
        }
        Token first = covered.get(0);
        Token last = covered.get(covered.size() - 1);
        if (!comesApart(first, match.from()) || !comesApart(last, match.to())) {
            putBack(covered, pending);
            return;
        }
        laid.addAll(read(first.span().from(), match.from(), Break.NONE));
        boolean owns = owns(match.to(), last.span().to());
        int end = owns ? last.span().to() : match.to();
        boolean whole = end >= last.span().to();
        laid.add(new Token(
                new Span(match.from(), end), KIND, words(match.entry(), owns), whole ? last.after() : Break.NONE));
        putBack(read(end, last.span().to(), last.after()), pending);
    }

    private static void putBack(List<Token> tokens, Deque<Token> pending) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            pending.addFirst(tokens.get(i));
        }
    }

    /** Whether a token may be taken apart at an offset; outside of it and at its edges nothing is. */
    private boolean comesApart(Token token, int at) {
        if (at <= token.span().from() || at >= token.span().to()) {
            return true;
        }
        boolean joint = JOINTS.indexOf(text.charAt(at)) >= 0 || JOINTS.indexOf(text.charAt(at - 1)) >= 0;
        return joint || owns(at, token.span().to()) || Letters.skipSpace(text, at, at + 1) > at;
    }

    /** Whether the rest of a token is the ending of the possessive. */
    private boolean owns(int at, int end) {
        boolean mark = at < end && Letters.straight(text.charAt(at)) == '\'';
        return mark && (end == at + 1 || (end == at + 2 && text.charAt(at + 1) == 's'));
    }

    /** The tokens of what a match leaves of a token; the last has the stop that the token had. */
    private List<Token> read(int from, int to, Break after) {
        if (from >= to) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>(verbalizer.verbalize(text, new Span(from, to)));
        if (!tokens.isEmpty()) {
            Token last = tokens.remove(tokens.size() - 1);
            tokens.add(new Token(last.span(), last.kind(), last.words(), after));
        }
        return tokens;
    }

    private List<SpokenWord> words(Entry entry, boolean owns) {
        if (entry.saying() instanceof Saying.Sounds sounds) {
            List<String> phones = owns ? Possessive.of(sounds.phones()) : sounds.phones();
            return List.of(new SpokenWord(Letters.spelling(entry.written(), phones), phones));
        }
        String alias = ((Saying.Alias) entry.saying()).text();
        List<SpokenWord> words = new ArrayList<>();
        verbalizer.verbalize(alias, new Span(0, alias.length())).forEach(token -> words.addAll(token.words()));
        if (owns && !words.isEmpty()) {
            words.add(Possessive.of(words.remove(words.size() - 1)));
        }
        return words;
    }
}
