package dev.lectern.production;

/** How soon a piece of work is done; the first goes first. */
enum Level {
    /** Someone waits for the first sound. */
    INTERACTIVE,
    /** Someone waits at this place, or for the length of it all. */
    NEEDED,
    /** Someone listens and will come to it. */
    REST,
    /** Made ahead of time. */
    BACKGROUND
}
