package dev.lectern.text.sentence;

/** Whether a line that ends without a stop ends a sentence: a heading, an item, but not a line that was merely folded. */
final class LineBreak {
    /** Shorter lines were not folded to fit a width. */
    private static final int SHORT_LINE = 40;

    private static final int LONGEST_WORD = 12;

    private LineBreak() {}

    /**
     * Whether to cut at white space that holds a line's end.
     *
     * @param from where the sentence or, if that is later, the line begins
     * @param at the first white space
     * @param next the next character that is none
     */
    static boolean cuts(String text, int from, int at, int next, int limit) {
        char c = text.charAt(next);
        if (Glyph.stop(c) || ",;:)]}".indexOf(c) >= 0) {
            return false;
        }
        if (lines(text, at, next) > 1 || Glyph.bullet(c) || itemAhead(text, next, limit)) {
            return true;
        }
        boolean folded = Glyph.space(text.charAt(at)) && !Glyph.newline(text.charAt(at));
        boolean small = !Character.isUpperCase(c) && !Character.isDigit(c);
        return at - from < SHORT_LINE && !(folded && small) && !unfinished(text, from, at);
    }

    private static int lines(String text, int at, int next) {
        int lines = 0;
        for (int i = at; i < next; i++) {
            boolean pair = text.charAt(i) == '\n' && i > at && text.charAt(i - 1) == '\r';
            lines += Glyph.newline(text.charAt(i)) && !pair ? 1 : 0;
        }
        return lines;
    }

    private static boolean itemAhead(String text, int next, int limit) {
        char c = text.charAt(next);
        boolean dashed = (c == '-' || c == '*') && next + 1 < limit && text.charAt(next + 1) == ' ';
        return dashed || ListMarker.at(text, next, limit).found();
    }

    private static boolean unfinished(String text, int from, int at) {
        char last = text.charAt(at - 1);
        if (last == ',' || last == ';' || Glyph.dash(last)) {
            return true;
        }
        int word = at;
        while (word > from && at - word < LONGEST_WORD && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        return Words.of("unfinished").contains(text.substring(word, at));
    }
}
