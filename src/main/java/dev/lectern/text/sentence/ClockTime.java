package dev.lectern.text.sentence;

import java.util.Locale;

/** {@code 6 p.m.} ends a sentence before a capital, unless the sentence has hardly begun or a zone or day follows. */
final class ClockTime implements StopRule {
    private static final int LONGEST_OPENING = 14;

    @Override
    public Verdict judge(Stop stop) {
        String word = stop.word().toLowerCase(Locale.ROOT);
        if (stop.closes() || (!word.endsWith("a.m") && !word.endsWith("p.m"))) {
            return Verdict.PASS;
        }
        boolean starter = Words.of("starter").contains(stop.nextWord());
        boolean opening = stop.mark() - stop.from() <= LONGEST_OPENING && !(starter && spoken(stop));
        return opening || Words.of("after-time").contains(stop.nextWord()) ? Verdict.JOIN : Verdict.CUT;
    }

    /** Whether a subject and a verb can stand before: {@code It was 3 p.m.} */
    private static boolean spoken(Stop stop) {
        String opening = stop.text().substring(stop.from(), stop.mark());
        return opening.split(" ").length > 3;
    }
}
