package dev.lectern.text.sentence;

/** A comma, a colon or a closing bracket goes on with the sentence: {@code Leave me alone! , he yelled}. */
final class PunctuationAhead implements StopRule {
    private static final String GOES_ON = ",;:)]}%&=+/";

    @Override
    public Verdict judge(Stop stop) {
        return GOES_ON.indexOf(stop.nextChar()) >= 0 ? Verdict.JOIN : Verdict.PASS;
    }
}
