package dev.lectern.text.sentence;

/**
 * A place where a sentence may end: a run of stops with what closes after it, and what comes next. All are UTF-16
 * offsets into the text.
 *
 * @param text the whole text
 * @param from where the sentence at hand begins
 * @param mark the first stop of the run
 * @param runEnd after the last stop of the run
 * @param closed after the quotation marks and brackets that close the run
 * @param end after the footnote marks that belong to it: the sentence ends here if it is cut
 * @param next the next character that is no white space
 * @param limit the end of the stretch
 * @param aside where a bracket or quotation inside this sentence was opened that is still open, or -1
 */
record Stop(String text, int from, int mark, int runEnd, int closed, int end, int next, int limit, int aside) {
    /** Words further than this are no abbreviations; it keeps the look back short. */
    private static final int LONGEST_WORD = 24;

    char kind() {
        return text.charAt(mark);
    }

    boolean ellipsis() {
        return kind() == '\u2026' || (kind() == '.' && dots() > 1);
    }

    /** The number of full stops in the run; the one character that stands for three counts as three. */
    int dots() {
        int dots = 0;
        for (int i = mark; i < runEnd; i++) {
            dots += text.charAt(i) == '\u2026' ? 3 : text.charAt(i) == '.' ? 1 : 0;
        }
        return dots;
    }

    /** Whether a quotation mark or bracket closes behind the stop. */
    boolean closes() {
        return closed > runEnd;
    }

    boolean closesQuote() {
        return closes() && Glyph.quote(text.charAt(closed - 1));
    }

    /** Whether the stop stands alone, with white space or the sentence's beginning in front. */
    boolean alone() {
        return mark == from || Glyph.space(text.charAt(mark - 1));
    }

    char nextChar() {
        return text.charAt(next);
    }

    /** The first letter or digit that follows, past quotation marks and brackets that open; a space if there is none. */
    char nextLetter() {
        int at = next;
        while (at < limit && Glyph.opener(text.charAt(at))) {
            at++;
        }
        return at < limit ? text.charAt(at) : ' ';
    }

    /** The word that follows, past quotation marks and brackets that open. */
    String nextWord() {
        int at = next;
        while (at < limit && Glyph.opener(text.charAt(at))) {
            at++;
        }
        return wordAt(at);
    }

    /** The letters that stand at {@code at}; empty if there are none. */
    String wordAt(int at) {
        int end = at;
        while (end < limit && end - at < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(at, end), end);
    }

    /** What is written right before the stop, inner dots included: {@code U.S} or {@code Dr}; empty if nothing is. */
    String word() {
        int at = mark;
        while (at > from && mark - at < LONGEST_WORD && inWord(text.charAt(at - 1))) {
            at--;
        }
        return text.substring(at, mark);
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '&' || c == '\u00b0' || c == '\u00ba';
    }
}
