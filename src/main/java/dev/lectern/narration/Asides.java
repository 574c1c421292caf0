package dev.lectern.narration;

import dev.lectern.speech.Aside;
import dev.lectern.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is set off in a sentence: brackets, and quotations of more than three words, for a quoted word or two is no
 * quotation. What stands inside another aside is not looked for.
 */
final class Asides {
    private static final String OPEN = "([\u201C\u00AB\"";
    private static final String CLOSE = ")]\u201D\u00BB\"";
    private static final int BRACKETS = 2;
    private static final int WORDS = 3;

    private Asides() {}

    static List<Aside> in(String text, Span sentence) {
        List<Aside> asides = new ArrayList<>();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            int kind = OPEN.indexOf(text.charAt(at));
            int end = kind < 0 ? sentence.to() : closing(text, CLOSE.charAt(kind), at + 1, sentence.to());
            if (end == sentence.to()) {
                continue;
            }
            if (kind < BRACKETS) {
                asides.add(new Aside(new Span(at, end + 1), Aside.Kind.BRACKETS));
            } else if (blanks(text, at, end) >= WORDS) {
                asides.add(new Aside(new Span(at, end + 1), Aside.Kind.QUOTATION));
            }
            at = end;
        }
        return asides;
    }

    /** Where it is closed; the end of the sentence where it is not. */
    private static int closing(String text, char close, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != close) {
            at++;
        }
        return at;
    }

    private static int blanks(String text, int from, int to) {
        int blanks = 0;
        for (int at = from; at < to; at++) {
            blanks += text.charAt(at) == ' ' ? 1 : 0;
        }
        return blanks;
    }
}
