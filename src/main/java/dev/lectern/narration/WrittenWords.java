package dev.lectern.narration;

import dev.lectern.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the written words of a sentence in any script: what stands between white space, without the marks at its ends; an
 * ideograph is a word by itself, and so is a run of letters between two.
 */
final class WrittenWords {
    private static final String SPOKEN_SIGNS = "&%@#+=<>\u00B0\u00A7";

    private static final String PARTING = "\u2014\u2026\uFF0C\uFF1B\uFF1A\uFF1F\uFF01";

    private final String text;
    private final int end;
    private final List<Span> words = new ArrayList<>();

    private WrittenWords(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static List<Span> in(String text, Span sentence) {
        WrittenWords found = new WrittenWords(text, sentence.to());
        int at = sentence.from();
        while (at < sentence.to()) {
            at = found.take(at);
        }
        return found.words;
    }

    /** Takes what begins here and tells where the next begins. */
    private int take(int at) {
        int point = text.codePointAt(at);
        int after = at + Character.charCount(point);
        if (!spoken(point)) {
            return after;
        }
        if (single(point)) {
            words.add(new Span(at, marks(after)));
            return marks(after);
        }
        int last = after;
        int next = after;
        while (next < end) {
            int here = text.codePointAt(next);
            if (single(here) || Character.isWhitespace(here) || breaks(here)) {
                break;
            }
            next += Character.charCount(here);
            if (spoken(here) || Character.getType(here) == Character.NON_SPACING_MARK) {
                last = next;
            }
        }
        words.add(new Span(at, last));
        return next;
    }

    /** Marks on top of a letter belong to it. */
    private int marks(int at) {
        int next = at;
        while (next < end && Character.getType(text.codePointAt(next)) == Character.NON_SPACING_MARK) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    /** Marks that part words even where no white space does. */
    private static boolean breaks(int point) {
        boolean eastern = point >= 0x3000 && point < 0xFF00 && !Character.isLetterOrDigit(point);
        return (eastern && UnicodeScript.of(point) == UnicodeScript.COMMON) || PARTING.indexOf(point) >= 0;
    }

    private static boolean single(int point) {
        return Character.isIdeographic(point);
    }

    private static boolean spoken(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.CURRENCY_SYMBOL
                || SPOKEN_SIGNS.indexOf(point) >= 0;
    }
}
