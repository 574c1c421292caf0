package dev.lectern.text.sentence;

import java.util.List;

/** All rules in the order in which they are asked; the first with an opinion decides, and without one it is a cut. */
final class StopRules {
    private static final List<StopRule> RULES = List.of(
            new BlankLine(),
            new InsideAside(),
            new MarkerBehind(),
            new MarkerAhead(),
            new PunctuationAhead(),
            new Ellipsis(),
            new DashAhead(),
            new CitationAhead(),
            new LowerCaseAhead(),
            new Attribution(),
            new ClockTime(),
            new Initial(),
            new Abbreviation(),
            new ExclaimingName());

    private StopRules() {}

    static boolean cuts(Stop stop) {
        for (StopRule rule : RULES) {
            Verdict verdict = rule.judge(stop);
            if (verdict != Verdict.PASS) {
                return verdict == Verdict.CUT;
            }
        }
        return true;
    }
}
