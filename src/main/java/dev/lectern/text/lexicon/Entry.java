package dev.lectern.text.lexicon;

/**
 * One line of a lexicon.
 *
 * <p>A written form without capitals stands for the word in every case ({@code tomato} is {@code Tomato} at the beginning
 * of a sentence and {@code TOMATO} in a heading); one with a capital stands for itself alone ({@code Polish} is not
 * {@code polish}). Curly and straight apostrophes are one, and so is all white space.
 *
 * @param written one word or several, as it stands in texts
 * @param saying what is said for it
 */
public record Entry(String written, Saying saying) {
    private static final int LONGEST = 200;

    /** @throws LexiconException if nothing, or far too much, is written */
    public Entry {
        written = written.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new LexiconException("A written word has 1 to " + LONGEST + " characters.");
        }
    }

    /** Whether capitals matter. */
    boolean exact() {
        return written.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    /**
     * Where this ends if it is written at {@code at}, or -1. It must end where a word ends.
     *
     * @param limit nothing from here on is looked at
     */
    int endAt(String text, int at, int limit) {
        int i = at;
        int j = 0;
        while (j < written.length()) {
            if (Character.isWhitespace(written.charAt(j))) {
                int next = Letters.skipSpace(text, i, limit);
                if (next == i) {
                    return -1;
                }
                i = next;
                j = Letters.skipSpace(written, j, written.length());
            } else if (i < limit && same(text.charAt(i), written.charAt(j))) {
                i++;
                j++;
            } else {
                return -1;
            }
        }
        return Letters.borderAt(text, i, limit) ? i : -1;
    }

    private boolean same(char inText, char inEntry) {
        char a = Letters.straight(inText);
        char b = Letters.straight(inEntry);
        return a == b || (!exact() && Character.toLowerCase(a) == b);
    }
}
