package dev.lectern.speech;

/** The tune at the end of an utterance. */
public enum Ending {
    /** The voice falls. */
    STATEMENT,
    /** The voice rises: the answer is yes or no. */
    QUESTION,
    /** The voice begins high and falls: the question has a word that asks, such as "why". */
    ENQUIRY,
    /** More of the same sentence follows in the next utterance. */
    CONTINUED
}
