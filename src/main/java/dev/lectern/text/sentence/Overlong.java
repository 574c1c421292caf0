package dev.lectern.text.sentence;

/** Where to cut what has no stop for far too long: after a clause, else after a word, else anywhere. */
final class Overlong {
    private Overlong() {}

    /** An offset after {@code from} and not after {@code to}, never inside a surrogate pair. */
    static int end(String text, int from, int to) {
        int half = from + (to - from) / 2;
        int clause = last(text, half, to, ";:");
        int comma = clause < 0 ? last(text, half, to, ",\u2014\u2013") : clause;
        int word = comma < 0 ? last(text, half, to, "") : comma;
        if (word >= 0) {
            return word;
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    /** The last white space in a stretch that one of the marks stands before (any character if there are none). */
    private static int last(String text, int from, int to, String marks) {
        for (int i = to - 1; i > from; i--) {
            boolean marked = marks.isEmpty() || marks.indexOf(text.charAt(i - 1)) >= 0;
            if (marked && Glyph.space(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
