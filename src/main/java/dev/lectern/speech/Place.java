package dev.lectern.speech;

/** Where an utterance stands in its block: listeners hear from the height of the voice where a thought begins and ends. */
public enum Place {
    /** A heading: set apart, a little slower. */
    HEADING,
    /** The first of several in its block. */
    FIRST,
    /** In the middle, or nothing is known of it. */
    INNER,
    /** The last of several in its block. */
    LAST,
    /** The only one of its block. */
    ONLY
}
