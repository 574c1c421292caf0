package dev.lectern.speechd;

/**
 * What speech-dispatcher wants to be heard.
 *
 * @param kind how the text is meant
 * @param text simple SSML, or one character, the name of a key or of a sound icon
 */
record Message(Kind kind, String text) {
    enum Kind {
        SPEAK,
        CHAR,
        KEY,
        SOUND_ICON
    }
}
