package dev.lectern.text.sentence;

/** One reason for a sentence to end, or not to end, at a stop that white space follows. Holds no state. */
interface StopRule {
    Verdict judge(Stop stop);
}
