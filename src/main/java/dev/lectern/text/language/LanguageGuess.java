package dev.lectern.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of a text from its script and, for the Latin one, from its small words. Careful rather than quick to
 * answer: a block that is taken for another language is read by another voice. Looks at the beginning of the text alone.
 */
public final class LanguageGuess {
    private static final int MOST = 3000;
    private static final int FEWEST_LETTERS = 4;
    private static final SmallWords WORDS = SmallWords.load();

    private LanguageGuess() {}

    /**
     * The language of a text of unknown origin.
     *
     * @return a BCP 47 tag without a region; empty when nothing speaks clearly for one
     */
    public static Optional<String> of(String text) {
        String head = head(text);
        return script(head).isPresent() ? script(head) : WORDS.best(head, "");
    }

    /**
     * The language of a stretch that stands in a text of another.
     *
     * @param expected the tag of the text around it
     * @return empty when it may well be the expected one
     */
    public static Optional<String> otherThan(String expected, String text) {
        String usual = expected.split("-", 2)[0];
        String head = head(text);
        Optional<String> found = script(head).isPresent() ? script(head) : WORDS.best(head, usual);
        return found.filter(language -> !language.equals(usual));
    }

    private static String head(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    /** The language that a script other than the Latin one speaks for, where most letters are in it. */
    private static Optional<String> script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (Character.isLetter(point)) {
                counts.merge(UnicodeScript.of(point), 1, Integer::sum);
                letters++;
            }
            at += Character.charCount(point);
        }
        for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
            boolean chinese = entry.getKey() == UnicodeScript.HAN;
            int least = chinese ? 2 : FEWEST_LETTERS;
            if (entry.getValue() >= least && entry.getValue() * 10L >= letters * (chinese ? 4L : 6L)) {
                return Scripts.language(entry.getKey(), text, counts);
            }
        }
        return counts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 5 > letters ? Optional.of("ja") : Optional.empty();
    }
}
