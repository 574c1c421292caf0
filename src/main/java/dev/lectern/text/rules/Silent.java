package dev.lectern.text.rules;

/** Characters that are written but never heard: punctuation, bullets, spacing marks. */
public final class Silent {
    private static final String BULLETS =
            "\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u25C6\u25C7\u25BA\u25B8\u2605\u2606\u2217\u2981";

    private Silent() {}

    /** Whether a character is passed over without a trace when no rule has read it. */
    public static boolean is(char c) {
        if (c < 0x80) {
            return !Character.isLetterOrDigit(c);
        }
        int type = Character.getType(c);
        return type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.MODIFIER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL
                || BULLETS.indexOf(c) >= 0;
    }
}
