package dev.lectern.text.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Classes of characters, and the letters that a {@link dev.lectern.text.SpokenWord}'s spelling may have. */
final class Letters {
    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<Character, String> UNDIVIDED = Map.ofEntries(
            Map.entry('\u00df', "ss"),
            Map.entry('\u00e6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00f8', "o"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00f0', "d"),
            Map.entry('\u00fe', "th"),
            Map.entry('\u0131', "i"));

    /** Engines take no longer words; where the sounds are given the spelling is a mere label. */
    private static final int LONGEST_SPELLING = 40;

    private Letters() {}

    /** Whether it belongs to a word: a letter, a digit, or a mark on one. */
    static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether no word runs on over this offset. */
    static boolean borderAt(String text, int at, int limit) {
        return at >= limit || at == 0 || !inWord(text.charAt(at)) || !inWord(text.charAt(at - 1));
    }

    static int skipSpace(String text, int at, int limit) {
        int next = at;
        while (next < limit
                && (Character.isWhitespace(text.charAt(next)) || Character.isSpaceChar(text.charAt(next)))) {
            next++;
        }
        return next;
    }

    static char straight(char c) {
        return c == '\u2019' || c == '\u02bc' ? '\'' : c;
    }

    /** What is written in lower-case ASCII letters; the phones' letters where nothing of it is left. */
    static String spelling(String written, List<String> phones) {
        StringBuilder spelling = new StringBuilder();
        String apart = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            spelling.append(c >= 'a' && c <= 'z' ? String.valueOf(c) : UNDIVIDED.getOrDefault(c, ""));
        }
        String label = spelling.isEmpty() ? String.join("", phones).replaceAll("[^a-z]", "") : spelling.toString();
        return label.substring(0, Math.min(label.length(), LONGEST_SPELLING));
    }
}
