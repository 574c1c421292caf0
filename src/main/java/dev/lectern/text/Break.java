package dev.lectern.text;

/** How much of a stop is heard after a token. */
public enum Break {
    /** The next token follows at once. */
    NONE,
    /** A comma, a bracket: a short stop that keeps the line going. */
    MINOR,
    /** A semicolon, a colon, a dash between clauses. */
    MAJOR
}
