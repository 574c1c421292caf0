package dev.lectern.text.rules;

/** What a reading begins with; each rule says which of them concern it, so that plain words meet few rules. */
public enum Start {
    /** A small ASCII letter. */
    SMALL,
    /** An ASCII capital. */
    CAPITAL,
    /** An ASCII digit. */
    DIGIT,
    /** White space: never read. */
    SPACE,
    /** Any other ASCII character. */
    MARK,
    /** Whatever is not ASCII even in the folded view. */
    OTHER;

    private static final Start[] ASCII = ascii();

    /** The start that a character makes. */
    public static Start of(char first) {
        if (first < ASCII.length) {
            return ASCII[first];
        }
        return Character.isWhitespace(first) || Character.isSpaceChar(first) ? SPACE : OTHER;
    }

    private static Start[] ascii() {
        Start[] starts = new Start[128];
        for (char c = 0; c < starts.length; c++) {
            starts[c] = classify(c);
        }
        return starts;
    }

    private static Start classify(char c) {
        if (c >= 'a' && c <= 'z') {
            return SMALL;
        }
        if (c >= 'A' && c <= 'Z') {
            return CAPITAL;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return c <= ' ' || c == 127 ? SPACE : MARK;
    }
}
