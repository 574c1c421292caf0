package dev.lectern.text.sentence;

/** What a rule says about a stop. */
enum Verdict {
    /** The sentence ends here. */
    CUT,
    /** The sentence goes on. */
    JOIN,
    /** This rule has nothing to say: ask the next one. */
    PASS
}
