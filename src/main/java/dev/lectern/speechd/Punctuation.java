package dev.lectern.speechd;

/** Which punctuation is named rather than only heard as a pause; each mode names all that the one before it does. */
enum Punctuation {
    NONE(""),
    SOME("@#$%&*+=/\\|~<>^_"),
    MOST("@#$%&*+=/\\|~<>^_()[]{}\"`:;-\u2013\u2014\u2026"),
    ALL("@#$%&*+=/\\|~<>^_()[]{}\"`:;-\u2013\u2014\u2026.,!?'\u2018\u2019\u201c\u201d");

    /** Those that stay in the text behind their name, for the pause or the tune that they make. */
    private static final String STOPS = ".,;:!?\u2026";

    private final String named;

    Punctuation(String named) {
        this.named = named;
    }

    /** A text with names for what this mode names. */
    String name(String text) {
        if (named.isEmpty()) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (named.indexOf(c) < 0) {
                written.appendCodePoint(c);
            } else {
                written.append(' ').append(CharacterNames.of(c));
                written.append(STOPS.indexOf(c) < 0 ? "" : Character.toString(c))
                        .append(' ');
            }
        });
        return written.toString();
    }
}
