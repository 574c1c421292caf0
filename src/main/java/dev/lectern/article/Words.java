package dev.lectern.article;

/** Words of a text and the time that they take. */
public final class Words {
    private static final int A_MINUTE = 170;

    private Words() {}

    /** The number of stretches without white space that hold a letter or a digit. */
    public static int count(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                counted = false;
            } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /** Whole minutes, rounded up, that it takes to hear so many words at natural speed. */
    public static int minutes(int words) {
        return (words + A_MINUTE - 1) / A_MINUTE;
    }
}
