package dev.lectern.speech;

/** The tune at the end of an utterance. */
public enum Ending {
    /** The voice falls. */
    STATEMENT,
    /** The voice rises. */
    QUESTION,
    /** More of the same sentence follows in the next utterance. */
    CONTINUED
}
